package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/**
 * Opens the trust root for one act. It is no part of a session's keyring: whoever finds a team lead's session open cannot
 * sign with it, and neither can who reads the server's memory at another time. So the passphrase is asked again.
 *
 * <p>Guarantee: what it opens is the root whose fingerprint is pinned, whatever else somebody sealed to the member.
 */
@ApplicationScoped
@AllowedTo({Right.KEYS, Right.SYSTEM})
public class TrustRoot {
    private Members members;
    private OwnKey ownKey;
    private Opening opening;

    @Inject
    TrustRoot(Members members, OwnKey ownKey, Opening opening) {
        this.members = members;
        this.ownKey = ownKey;
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
        OwnKey.Outcome outcome = ownKey.open(found.get(), passphrase);
        if (outcome instanceof OwnKey.Outcome.Refused refused) {
            return new Outcome.Refused(refused.pause());
        }
        return opening.root(((OwnKey.Outcome.Opened) outcome).key())
                .<Outcome>map(Outcome.Opened::new)
                .orElseGet(() -> new Outcome.Refused(Duration.ZERO));
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

        Optional<ECKey> root(ECKey own) {
            return shares.root(own);
        }
    }
}
