package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.OptionalLong;
import nl.baken.centre.access.ConfirmationNeeded;

/** Another app for the one-time codes on screen: its secret is drawn, shown, and taken when a code of it was typed. */
@Named("newApp")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class NewAppPage implements Serializable {
    private static final long serialVersionUID = 1;

    private AppChange change;
    private CurrentMember me;
    private InstantSource clock;
    private SecureRandom random;
    private final Newcomer newcomer = new Newcomer();
    private boolean begun;

    @Inject
    NewAppPage(AppChange change, CurrentMember me, InstantSource clock, SecureRandom random) {
        this.change = change;
        this.me = me;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NewAppPage() {}

    public void begin() {
        newcomer.prepare(random);
        begun = true;
    }

    public void take() {
        OptionalLong step = newcomer.step(clock.instant());
        if (step.isEmpty()) {
            StaffNotices.bad("newcomer.fault.code");
            return;
        }
        try {
            change.replace(me.id(), newcomer.totpSecret(), step.getAsLong());
            newcomer.forget();
            begun = false;
            StaffNotices.good("app.done");
        } catch (ConfirmationNeeded e) {
            ConfirmPage.askAgain();
        }
    }

    public boolean isBegun() {
        return begun;
    }

    /** The secret and the code that is typed. */
    public Newcomer getApp() {
        return newcomer;
    }
}
