package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/**
 * Counts attempts to sign in, per name, whether or not that name exists. An attempt is counted before it is checked, so
 * that many at once do not slip through together, and is forgiven when it succeeds.
 */
@ApplicationScoped
@Transactional
class SignInAttempts {
    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;
    private InstantSource clock;

    @Inject
    SignInAttempts(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SignInAttempts() {}

    /**
     * Begins an attempt.
     *
     * @return zero when it may go on; else how long this name must wait, and nothing is counted
     */
    Duration begin(String nameMac) {
        Instant now = clock.instant();
        em.createNativeQuery("INSERT INTO sign_in_attempt (name_mac, failures, not_before, last_try)"
                        + " VALUES (?1, 0, ?2, ?2) ON DUPLICATE KEY UPDATE last_try = ?2")
                .setParameter(1, nameMac)
                .setParameter(2, local(now))
                .executeUpdate();
        Object[] row = (Object[])
                em.createNativeQuery("SELECT failures, not_before FROM sign_in_attempt WHERE name_mac = ?1 FOR UPDATE")
                        .setParameter(1, nameMac)
                        .getSingleResult();
        Instant notBefore = ((java.sql.Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC);
        Duration left = SignInDelay.left(now, notBefore);
        if (!left.isZero()) {
            return left;
        }
        int failures = ((Number) row[0]).intValue() + 1;
        em.createNativeQuery("UPDATE sign_in_attempt SET failures = ?2, not_before = ?3 WHERE name_mac = ?1")
                .setParameter(1, nameMac)
                .setParameter(2, failures)
                .setParameter(3, local(now.plus(SignInDelay.after(failures))))
                .executeUpdate();
        return Duration.ZERO;
    }

    /** Notes that an attempt failed; how long its name must wait now. */
    Duration refuse(String nameMac) {
        audit.record(Audit.SYSTEM, Act.SIGN_IN_REFUSED, nameMac, "");
        List<?> found = em.createNativeQuery("SELECT not_before FROM sign_in_attempt WHERE name_mac = ?1")
                .setParameter(1, nameMac)
                .getResultList();
        Instant now = clock.instant();
        return found.stream()
                .map(notBefore ->
                        ((java.sql.Timestamp) notBefore).toLocalDateTime().toInstant(ZoneOffset.UTC))
                .map(notBefore -> SignInDelay.left(now, notBefore))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    /**
     * Takes a one-time code or a recovery code for good, and forgives the name.
     *
     * @return false when this code, or a later one, was taken meanwhile
     */
    boolean accept(String nameMac, UUID member, SecondFactor shown) {
        if (!isTaken(member, shown)) {
            return false;
        }
        em.createNativeQuery("DELETE FROM sign_in_attempt WHERE name_mac = ?1 OR last_try < ?2")
                .setParameter(1, nameMac)
                .setParameter(2, local(clock.instant().minus(KEPT)))
                .executeUpdate();
        audit.record(member, Act.SIGNED_IN, member.toString(), "");
        return true;
    }

    private boolean isTaken(UUID member, SecondFactor shown) {
        if (shown instanceof SecondFactor.App app) {
            return em.createNativeQuery("UPDATE member SET totp_last_step = ?2 WHERE id = ?1 AND totp_last_step < ?2"
                                    + " AND active")
                            .setParameter(1, member.toString())
                            .setParameter(2, app.step())
                            .executeUpdate()
                    == 1;
        }
        int used = em.createNativeQuery("DELETE FROM recovery_code WHERE member = ?1 AND code_mac = ?2"
                        + " AND EXISTS (SELECT id FROM member WHERE id = ?1 AND active)")
                .setParameter(1, member.toString())
                .setParameter(2, ((SecondFactor.RecoveryCode) shown).mac())
                .executeUpdate();
        if (used == 1) {
            Object left = em.createNativeQuery("SELECT COUNT(*) FROM recovery_code WHERE member = ?1")
                    .setParameter(1, member.toString())
                    .getSingleResult();
            audit.record(member, Act.RECOVERY_CODE_USED, member.toString(), left.toString());
        }
        return used == 1;
    }

    /** Forgives the name: the attempt was right, and signed nobody in. */
    void forgive(String nameMac) {
        em.createNativeQuery("DELETE FROM sign_in_attempt WHERE name_mac = ?1")
                .setParameter(1, nameMac)
                .executeUpdate();
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
