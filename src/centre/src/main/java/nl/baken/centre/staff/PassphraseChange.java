package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.seal.LockedKey;
import nl.baken.seal.WrongSecret;

/**
 * Another passphrase for a member: their own key is locked anew, and what is sealed to it stays as it is.
 *
 * <p>Guarantees: it takes the passphrase so far and a fresh one-time code, whatever session asks for it; an attempt is
 * counted before it is checked, together with those to sign in under the same name; which of the two was wrong is not told.
 */
@ApplicationScoped
@AllowedTo(Right.SIGNED_IN)
public class PassphraseChange {
    private Members members;
    private SignInAttempts attempts;
    private CentreSecrets secrets;
    private Taking taking;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    PassphraseChange(
            Members members,
            SignInAttempts attempts,
            CentreSecrets secrets,
            Taking taking,
            InstantSource clock,
            SecureRandom random) {
        this.members = members;
        this.attempts = attempts;
        this.secrets = secrets;
        this.taking = taking;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PassphraseChange() {}

    /** What makes no passphrase for this member: their own names. */
    public List<String> names(UUID id) {
        return members.find(id)
                .map(member -> List.of(member.getDisplayName(), member.signInName()))
                .orElse(List.of());
    }

    /**
     * Takes another passphrase, and ends the member's other sessions.
     *
     * @param present the passphrase so far
     * @param code a one-time code of the member's app, which is used up by that
     * @param session the one that stays
     * @return empty when it is done; else how long the next try must wait, zero when it need not
     * @throws nl.baken.seal.Argon2Gate.GateBusy when too many passphrases are worked on at once
     */
    public Optional<Duration> change(UUID id, String present, String code, String next, UUID session) {
        Optional<Member> found = members.find(id).filter(Member::isActive);
        if (found.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        Member member = found.get();
        String nameMac = secrets.hide(member.signInName());
        Duration wait = attempts.begin(nameMac);
        if (!wait.isZero()) {
            return Optional.of(wait);
        }
        Optional<ECKey> own = unlock(member.lockedKey(), present);
        OptionalLong step = Totp.matchingStep(
                secrets.open(member.totpSecret(), id),
                RecoveryCodes.digits(code),
                clock.instant(),
                member.totpLastStep());
        if (own.isPresent() && step.isPresent()) {
            LockedKey locked = Passphrase.lock(own.get(), next, random);
            if (taking.take(id, member.lockedKey(), locked, step.getAsLong(), session)) {
                attempts.forgive(nameMac);
                return Optional.empty();
            }
        }
        return Optional.of(attempts.refuse(nameMac));
    }

    private static Optional<ECKey> unlock(LockedKey locked, String passphrase) {
        try {
            return Optional.of(Passphrase.unlock(locked, passphrase));
        } catch (WrongSecret e) {
            return Optional.empty();
        }
    }

    /** What is written, in a transaction of its own. */
    @ApplicationScoped
    @Transactional
    static class Taking {
        @PersistenceContext(unitName = "baken")
        private EntityManager em;

        private Sessions sessions;
        private Audit audit;

        @Inject
        Taking(Sessions sessions, Audit audit) {
            this.sessions = sessions;
            this.audit = audit;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Taking() {}

        /**
         * The account is the same otherwise, so the session that asked goes on.
         *
         * @return false when the code, or a later one, was taken meanwhile, or the key was locked by another passphrase
         */
        boolean take(UUID member, LockedKey before, LockedKey locked, long step, UUID session) {
            int changed = em.createNativeQuery("UPDATE member SET locked_key = ?2, totp_last_step = ?3 WHERE id = ?1"
                            + " AND locked_key = ?4 AND totp_last_step < ?3 AND active")
                    .setParameter(1, member.toString())
                    .setParameter(2, locked.jwe())
                    .setParameter(3, step)
                    .setParameter(4, before.jwe())
                    .executeUpdate();
            if (changed == 1) {
                audit.record(member, Act.PASSPHRASE_CHANGED, member.toString(), "");
                sessions.endOthers(session, member);
            }
            return changed == 1;
        }
    }
}
