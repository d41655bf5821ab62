package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.Consumer;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** The passphrase that opens the trust root for one act, on each page that has such acts; forgotten after each try. */
@Named("root")
@RequestScoped
public class RootForm {
    private TrustRoot trustRoot;
    private CurrentMember me;
    private String passphrase = "";

    @Inject
    RootForm(TrustRoot trustRoot, CurrentMember me) {
        this.trustRoot = trustRoot;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RootForm() {}

    /**
     * Opens the root, does the act with it, and says how it went.
     *
     * @param done key of the text when it is done
     */
    void use(Consumer<ECKey> act, String done) {
        try {
            TrustRoot.Outcome outcome = trustRoot.open(me.id(), passphrase);
            if (outcome instanceof TrustRoot.Outcome.Opened opened) {
                act.accept(opened.root());
                StaffNotices.good(done);
            } else if (outcome instanceof TrustRoot.Outcome.Refused refused) {
                StaffNotices.bad(refused.pause().isZero() ? "confirm.refused" : "confirm.wait");
            }
        } catch (Membership.NotNow e) {
            StaffNotices.bad("keys.not-now");
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
        passphrase = "";
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
