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
    /** So many entries fit on one line beside the member's name; the last is "more" when there are more. */
    private static final int ON_THE_LINE = 6;

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

    /** What the member may open and does most: all of it when it fits on the line. */
    public List<Screen> getMenu() {
        List<Screen> all = Screen.menu(me.rights());
        return all.size() <= ON_THE_LINE ? all : all.subList(0, ON_THE_LINE - 1);
    }

    /** What else the member may open. */
    public List<Screen> getMore() {
        return Screen.menu(me.rights()).stream().skip(getMenu().size()).toList();
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
