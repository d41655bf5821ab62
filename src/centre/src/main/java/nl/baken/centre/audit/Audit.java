package nl.baken.centre.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private static final int COLUMNS = 8;

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
        record(actor, act, List.of(subject), detail);
    }

    /** The same act on each of these, a row each; nothing when there are none. */
    public void record(String actor, Act act, List<String> subjects, String detail) {
        if (subjects.isEmpty()) {
            return;
        }
        em.flush(); // locks of the caller's rows come before the head's, in every transaction: no deadlock
        Object[] head = (Object[]) em.createNativeQuery("SELECT seq, mac FROM audit_head WHERE id = 1 FOR UPDATE")
                .getSingleResult();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long seq = ((Number) head[0]).longValue();
        String mac = (String) head[1];
        Query insert =
                em.createNativeQuery("INSERT INTO audit (seq, at, actor, act, subject, detail, key_id, mac) VALUES "
                        + places(subjects.size()));
        int at = 1;
        for (String subject : subjects) {
            AuditRow row = new AuditRow(++seq, now, actor, act.name(), subject, detail, chain.currentKey());
            mac = chain.mac(mac, row);
            for (Object value : List.of(
                    row.seq(),
                    LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC),
                    row.actor(),
                    row.act(),
                    row.subject(),
                    row.detail(),
                    row.keyId(),
                    mac)) {
                insert.setParameter(at++, value);
            }
        }
        insert.executeUpdate();
        em.createNativeQuery("UPDATE audit_head SET seq = ?1, mac = ?2 WHERE id = 1")
                .setParameter(1, seq)
                .setParameter(2, mac)
                .executeUpdate();
    }

    /** Places for the columns of so many rows, counted from 1. */
    private static String places(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.rangeClosed(1, COLUMNS)
                        .mapToObj(column -> "?" + (COLUMNS * row + column))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", "));
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
