package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.seal.WrongSecret;

/**
 * Opens the trust root for one act. It is no part of a session's keyring: whoever finds a team lead's session open cannot
 * sign with it, and neither can who reads the server's memory at another time. So the passphrase is asked again.
 *
 * <p>Guarantee: an attempt is counted before it is checked, together with those to sign in under the same name.
 */
@ApplicationScoped
@AllowedTo({Right.KEYS, Right.SYSTEM})
public class TrustRoot {
    private Members members;
    private SignInAttempts attempts;
    private CentreSecrets secrets;
    private Opening opening;

    @Inject
    TrustRoot(Members members, SignInAttempts attempts, CentreSecrets secrets, Opening opening) {
        this.members = members;
        this.attempts = attempts;
        this.secrets = secrets;
        this.opening = opening;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected TrustRoot() {}

    /** How it ended. Refused: another passphrase, or a member whom the root is not sealed to. */
    public sealed interface Outcome {
        record Opened(ECKey root) implements Outcome {
            @Override
            public String toString() {
                return "Opened";
            }
        }

        record Refused(Duration pause) implements Outcome {}
    }

    /** Takes some tenths of a second of work. The caller uses the key for one act and keeps it nowhere. */
    public Outcome open(UUID member, String passphrase) {
        Optional<Member> found = members.find(member).filter(Member::isActive).filter(one -> one.role()
                .holdsTrustRoot());
        if (found.isEmpty()) {
            return new Outcome.Refused(Duration.ZERO);
        }
        String nameMac = secrets.hide(found.get().signInName());
        Duration wait = attempts.begin(nameMac);
        if (!wait.isZero()) {
            return new Outcome.Refused(wait);
        }
        try {
            ECKey own = Passphrase.unlock(found.get().lockedKey(), passphrase);
            List<ECKey> roots = opening.roots(own);
            attempts.forgive(nameMac);
            return roots.isEmpty() ? new Outcome.Refused(Duration.ZERO) : new Outcome.Opened(roots.get(0));
        } catch (WrongSecret e) {
            return new Outcome.Refused(attempts.refuse(nameMac));
        }
    }

    /** The shares, in a transaction of their own. */
    @ApplicationScoped
    @Transactional
    static class Opening {
        private KeyShares shares;

        @Inject
        Opening(KeyShares shares) {
            this.shares = shares;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Opening() {}

        List<ECKey> roots(ECKey own) {
            return shares.open(Purpose.ROOT, own);
        }
    }
}
