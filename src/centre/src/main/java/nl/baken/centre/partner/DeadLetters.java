package nl.baken.centre.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/** What could not be handed over, for a team lead to look at. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.KEYS)
public class DeadLetters {
    private static final int MOST = 200;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;
    private InstantSource clock;

    @Inject
    DeadLetters(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DeadLetters() {}

    /** @param reason name of {@link Leases.Reason} */
    public record DeadLetter(UUID id, UUID report, String partner, String reason, Instant since, int tries) {
        /** The beginning of the report's id, as lists show it. */
        public String shortReport() {
            return report.toString().substring(0, 8);
        }

        static DeadLetter of(Object found) {
            Object[] row = (Object[]) found;
            return new DeadLetter(
                    UUID.fromString((String) row[0]),
                    UUID.fromString((String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    Rows.instant(row[4]),
                    ((Number) row[5]).intValue());
        }
    }

    /** Latest first; 200 at most. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<DeadLetter> all() {
        List<?> rows = em.createNativeQuery("SELECT CAST(d.id AS CHAR), CAST(d.report AS CHAR), p.name, d.reason,"
                        + " d.settled, d.tries FROM partner_delivery d JOIN partner p ON p.id = d.partner"
                        + " WHERE d.state = 'DEAD' ORDER BY d.settled DESC LIMIT " + MOST)
                .getResultList();
        return rows.stream().map(DeadLetter::of).toList();
    }

    /** How many there are. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int count() {
        Object count = em.createNativeQuery("SELECT COUNT(*) FROM partner_delivery WHERE state = 'DEAD'")
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Lets it be given out again, as often as a new one. */
    public void requeue(UUID id, UUID by) {
        act(
                id,
                by,
                Act.DELIVERY_REQUEUED,
                "UPDATE partner_delivery SET state = 'OPEN', tries = 0, lease = NULL, reason = NULL, settled = NULL,"
                        + " available = ?2 WHERE id = ?1 AND state = 'DEAD'");
    }

    /** Throws it away; a member may share the report anew. */
    public void drop(UUID id, UUID by) {
        act(
                id,
                by,
                Act.DELIVERY_DROPPED,
                "DELETE FROM partner_delivery WHERE id = ?1 AND state = 'DEAD' AND settled <= ?2");
    }

    private void act(UUID id, UUID by, Act act, String sql) {
        List<?> found = em.createNativeQuery("SELECT CAST(d.report AS CHAR), p.code FROM partner_delivery d"
                        + " JOIN partner p ON p.id = d.partner WHERE d.id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        int changed = em.createNativeQuery(sql)
                .setParameter(1, id.toString())
                .setParameter(2, Rows.stored(clock.instant()))
                .executeUpdate();
        if (changed == 0 || found.isEmpty()) {
            throw new Partners.NotNow(); // a colleague was first
        }
        Object[] row = (Object[]) found.get(0);
        audit.record(by, act, (String) row[0], (String) row[1]);
    }
}
