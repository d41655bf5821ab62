package nl.baken.centre.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/**
 * Appends to the audit trail, inside the caller's transaction: what happened and its row are kept together or not at
 * all. Rows of all nodes queue up for the one head row, so call it last in a transaction and keep that short.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@AllowedTo(Right.ANYBODY) // everybody's acts are noted; its callers are checked
public class Audit {
    /** Who acts when no member does. */
    public static final String SYSTEM = "system";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private InstantSource clock;
    private AuditChain chain;

    @Inject
    Audit(InstantSource clock, Settings settings) {
        this.clock = clock;
        this.chain = new AuditChain(
                SecretsFile.read(settings.path(Setting.CENTRE_SECRETS)).versions("audit"));
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Audit() {}

    public void record(UUID actor, Act act, String subject, String detail) {
        record(actor.toString(), act, subject, detail);
    }

    public void record(String actor, Act act, String subject, String detail) {
        em.flush(); // locks of the caller's rows come before the head's, in every transaction: no deadlock
        Object[] head = (Object[]) em.createNativeQuery("SELECT seq, mac FROM audit_head WHERE id = 1 FOR UPDATE")
                .getSingleResult();
        AuditRow row = new AuditRow(
                ((Number) head[0]).longValue() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                act.name(),
                subject,
                detail,
                chain.currentKey());
        String mac = chain.mac((String) head[1], row);
        em.createNativeQuery("INSERT INTO audit (seq, at, actor, act, subject, detail, key_id, mac)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, row.seq())
                .setParameter(2, LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                .setParameter(3, row.actor())
                .setParameter(4, row.act())
                .setParameter(5, row.subject())
                .setParameter(6, row.detail())
                .setParameter(7, row.keyId())
                .setParameter(8, mac)
                .executeUpdate();
        em.createNativeQuery("UPDATE audit_head SET seq = ?1, mac = ?2 WHERE id = 1")
                .setParameter(1, row.seq())
                .setParameter(2, mac)
                .executeUpdate();
    }

    /** The latest rows about a subject, newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @AllowedTo({Right.REPORTS, Right.AUDIT})
    public List<AuditRow> latest(String subject, int limit) {
        List<?> rows = em.createNativeQuery("SELECT seq, at, actor, act, subject, detail, key_id FROM audit"
                        + " WHERE subject = ?1 ORDER BY seq DESC LIMIT ?2")
                .setParameter(1, subject)
                .setParameter(2, limit)
                .getResultList();
        return rows.stream().map(Audit::row).toList();
    }

    /** Whether a member ever did this to a subject. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean has(UUID actor, Act act, String subject, String detail) {
        return !em.createNativeQuery(
                        "SELECT seq FROM audit WHERE subject = ?1 AND actor = ?2 AND act = ?3 AND detail = ?4"
                                + " LIMIT 1")
                .setParameter(1, subject)
                .setParameter(2, actor.toString())
                .setParameter(3, act.name())
                .setParameter(4, detail)
                .getResultList()
                .isEmpty();
    }

    /** A row whose first columns are {@code seq, at, actor, act, subject, detail, key_id}. */
    static AuditRow row(Object found) {
        Object[] row = (Object[]) found;
        return new AuditRow(
                ((Number) row[0]).longValue(),
                instant(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }

    private static Instant instant(Object stored) {
        LocalDateTime local =
                stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
        return local.toInstant(ZoneOffset.UTC);
    }
}
