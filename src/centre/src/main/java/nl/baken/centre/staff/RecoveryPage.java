package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** The recovery sheet on screen: its words → a new passphrase and one-time codes → done. */
@Named("recovery")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class RecoveryPage implements Serializable {
    private static final long serialVersionUID = 1;

    private Recovery recovery;
    private InstantSource clock;
    private SecureRandom random;
    private final Newcomer newcomer = new Newcomer();
    private transient @Nullable String words;
    private String part = "words";

    @Inject
    RecoveryPage(Recovery recovery, InstantSource clock, SecureRandom random) {
        this.recovery = recovery;
        this.clock = clock;
        this.random = random;
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
            if (recovery.opens(getWords())) {
                newcomer.prepare(random);
                part = "person";
            } else {
                StaffNotices.bad("recovery.refused");
            }
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    public void make() {
        List<String> faults = newcomer.faults(recovery.organisation(), clock.instant());
        OptionalLong step = newcomer.step(clock.instant());
        if (!faults.isEmpty() || step.isEmpty()) {
            faults.forEach(fault -> StaffNotices.bad("newcomer.fault." + fault));
            return;
        }
        try {
            recovery.perform(getWords(), newcomer.enrolment(Role.TEAM_LEAD), step.getAsLong());
            newcomer.forget();
            words = null;
            part = "done";
        } catch (Membership.NotNow e) {
            part = "words";
            StaffNotices.bad("recovery.refused");
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    public Newcomer getNewcomer() {
        return newcomer;
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }

    public String getWords() {
        String typed = words;
        return typed == null ? "" : typed;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
