package nl.baken.centre.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** Another passphrase, as it is typed. Nothing of it outlives the request. */
@Named("newPassphrase")
@RequestScoped
public class NewPassphrasePage {
    private PassphraseChange change;
    private Invitations invitations;
    private CurrentMember me;
    private String present = "";
    private String code = "";
    private String next = "";
    private String again = "";

    @Inject
    NewPassphrasePage(PassphraseChange change, Invitations invitations, CurrentMember me) {
        this.change = change;
        this.invitations = invitations;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NewPassphrasePage() {}

    /** Looks first at what was chosen, so that no one-time code is used up for what will not do. */
    public void take() {
        List<String> faults = faults();
        if (!faults.isEmpty()) {
            faults.forEach(StaffNotices::bad);
            return;
        }
        try {
            Optional<Duration> refused = change.change(me.id(), present, code, next, me.session());
            if (refused.isEmpty()) {
                StaffNotices.good("passphrase.done");
            } else {
                StaffNotices.bad(refused.get().isZero() ? "passphrase.refused" : "passphrase.wait");
            }
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    private List<String> faults() {
        List<String> own = new ArrayList<>(change.names(me.id()));
        own.add(invitations.organisation());
        List<String> faults = new ArrayList<>();
        PassphraseRules.fault(next, own).ifPresent(fault -> faults.add("newcomer.fault.passphrase." + fault.name()));
        if (!next.equals(again)) {
            faults.add("newcomer.fault.again");
        }
        if (next.equals(present)) {
            faults.add("passphrase.same");
        }
        return faults;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(@Nullable String present) {
        this.present = present == null ? "" : present;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next == null ? "" : next;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again == null ? "" : again;
    }
}
