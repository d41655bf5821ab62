package nl.baken.centre.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.List;
import nl.baken.centre.access.Screen;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** What every page's frame shows. */
@Named
@ApplicationScoped
public class Desk {
    private Settings settings;
    private Organisation organisation;
    private CurrentMember me;
    private InstantSource clock;

    @Inject
    Desk(Settings settings, Organisation organisation, CurrentMember me, InstantSource clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.me = me;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Desk() {}

    /** What the member may open. */
    public List<Screen> getMenu() {
        return Screen.menu(me.rights());
    }

    public boolean isDemo() {
        return settings.isOn(Setting.DEMO);
    }

    public String getOrganisation() {
        return organisation.name();
    }

    /** Seconds left of the session, for desk.js. */
    public long getSecondsLeft() {
        return me.left(clock.instant()).toSeconds();
    }
}
