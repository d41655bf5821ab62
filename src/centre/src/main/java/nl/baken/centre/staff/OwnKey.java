package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.baken.seal.WrongSecret;

/**
 * Opens the own key of a member who is signed in and types the passphrase again.
 *
 * <p>Guarantee: an attempt is counted before it is checked, together with those to sign in under the same name.
 */
@ApplicationScoped
class OwnKey {
    private SignInAttempts attempts;
    private CentreSecrets secrets;

    @Inject
    OwnKey(SignInAttempts attempts, CentreSecrets secrets) {
        this.attempts = attempts;
        this.secrets = secrets;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected OwnKey() {}

    /** How it ended. */
    sealed interface Outcome {
        record Opened(ECKey key) implements Outcome {
            @Override
            public String toString() {
                return "Opened";
            }
        }

        /** Another passphrase, or too soon after one; zero when the next try need not wait. */
        record Refused(Duration pause) implements Outcome {}
    }

    /** Takes some tenths of a second of work, unless the name must still wait. */
    Outcome open(Member member, String passphrase) {
        String nameMac = secrets.hide(member.signInName());
        Duration wait = attempts.begin(nameMac);
        if (!wait.isZero()) {
            return new Outcome.Refused(wait);
        }
        try {
            ECKey own = Passphrase.unlock(member.lockedKey(), passphrase);
            attempts.forgive(nameMac);
            return new Outcome.Opened(own);
        } catch (WrongSecret e) {
            return new Outcome.Refused(attempts.refuse(nameMac));
        }
    }
}
