package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.InstantSource;
import nl.baken.seal.Argon2Gate;

/** The recovery sheet on screen: its words → a new passphrase and one-time codes → done. */
@Named("recovery")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class RecoveryPage extends NewcomerPage {
    private static final long serialVersionUID = 1;

    private Recovery recovery;
    private String part = "words";

    @Inject
    RecoveryPage(Recovery recovery, InstantSource clock, SecureRandom random) {
        super(clock, random);
        this.recovery = recovery;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryPage() {}

    /** Which part of the page is shown: {@code words}, {@code person} or {@code done}. */
    public String getPart() {
        return part;
    }

    public void enterWords() {
        try {
            if (recovery.opens(getHeld())) {
                prepare();
                part = "person";
            } else {
                StaffNotices.bad("recovery.refused");
            }
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    public void make() {
        boolean works = attempt(recovery.organisation(), (words, newcomer, step) -> {
            recovery.perform(words, newcomer.enrolment(Role.TEAM_LEAD), step);
            part = "done";
        });
        if (!works) {
            part = "words";
            StaffNotices.bad("recovery.refused");
        }
    }
}
