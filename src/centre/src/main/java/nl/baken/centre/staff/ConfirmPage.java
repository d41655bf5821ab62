package nl.baken.centre.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** The small form for the passphrase, on each page that has acts which take it; what was typed is forgotten at once. */
@Named("confirm")
@RequestScoped
public class ConfirmPage {
    private Confirmation confirmation;
    private String passphrase = "";

    @Inject
    ConfirmPage(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ConfirmPage() {}

    public boolean isNeeded() {
        return confirmation.isNeeded();
    }

    public void enter() {
        try {
            Optional<Duration> pause = confirmation.confirm(passphrase);
            if (pause.isEmpty()) {
                StaffNotices.good("confirm.done", Confirmation.VALID.toMinutes());
            } else {
                StaffNotices.bad(pause.get().isZero() ? "confirm.refused" : "confirm.wait");
            }
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
        passphrase = "";
    }

    /** What a page says whose act was tried too late. */
    public static void askAgain() {
        StaffNotices.bad("confirm.again");
    }

    public long getMinutes() {
        return Confirmation.VALID.toMinutes();
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase == null ? "" : passphrase;
    }
}
