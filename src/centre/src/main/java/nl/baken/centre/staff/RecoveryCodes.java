package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.platform.UtcDateTime;

/**
 * Codes that stand in for a one-time code when the phone is lost: sixteen digits, shown once, and each works once. They
 * are digits, so that the field on a phone needs no other keyboard.
 *
 * <p>Guarantee: whoever owns the database can neither read nor make one, nor put one member's on another's account: kept
 * is a MAC over member and code, under a key that is not in the database. The passphrase still stands before the keys.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.SIGNED_IN)
public class RecoveryCodes {
    static final int COUNT = 10;
    private static final int DIGITS = 16;
    private static final int GROUP = 4;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private CentreSecrets secrets;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    RecoveryCodes(CentreSecrets secrets, Audit audit, InstantSource clock, SecureRandom random) {
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RecoveryCodes() {}

    /** Makes ten in the place of those before; in groups of four digits. */
    @Confirmed
    public List<String> make(UUID member) {
        em.createNativeQuery("DELETE FROM recovery_code WHERE member = ?1")
                .setParameter(1, member.toString())
                .executeUpdate();
        List<String> codes =
                Stream.generate(() -> random(random)).distinct().limit(COUNT).toList();
        for (String code : codes) {
            em.createNativeQuery("INSERT INTO recovery_code (member, code_mac, made) VALUES (?1, ?2, ?3)")
                    .setParameter(1, member.toString())
                    .setParameter(2, secrets.hideCode(member, digits(code)))
                    .setParameter(3, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                    .executeUpdate();
        }
        audit.record(member, Act.RECOVERY_CODES_MADE, member.toString(), Integer.toString(COUNT));
        return codes;
    }

    /** How many still work. */
    public int left(UUID member) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM recovery_code WHERE member = ?1")
                        .setParameter(1, member.toString())
                        .getSingleResult())
                .intValue();
    }

    /** Whether the member has this one; takes as long when there is no such member. */
    @AllowedTo(Right.ANYBODY) // who signs in is nobody yet
    boolean has(UUID member, String mac) {
        return !em.createNativeQuery("SELECT made FROM recovery_code WHERE member = ?1 AND code_mac = ?2")
                .setParameter(1, member.toString())
                .setParameter(2, mac)
                .getResultList()
                .isEmpty();
    }

    /** Whether it has the form of one, and not of a one-time code. */
    static boolean isOne(String digits) {
        return digits.matches("[0-9]{" + DIGITS + "}");
    }

    /** What was typed, without what stands between the groups. */
    static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    static String random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < DIGITS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append(' ');
            }
            code.append((char) ('0' + random.nextInt(10)));
        }
        return code.toString();
    }
}
