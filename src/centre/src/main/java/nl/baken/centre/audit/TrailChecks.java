package nl.baken.centre.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** Checks the whole trail and keeps what came of it. */
@ApplicationScoped
@Transactional
@AllowedTo({Right.AUDIT, Right.SYSTEM})
public class TrailChecks {
    /** So many rows are read at a time. */
    private static final int STRIDE = 5_000;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;
    private InstantSource clock;
    private AuditChain chain;

    @Inject
    TrailChecks(Audit audit, InstantSource clock, Settings settings) {
        this.audit = audit;
        this.clock = clock;
        this.chain = new AuditChain(
                SecretsFile.read(settings.path(Setting.CENTRE_SECRETS)).versions("audit"));
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected TrailChecks() {}

    /** The last check that was made. */
    public Optional<TrailCheck> newest() {
        return em.createQuery("SELECT c FROM TrailCheck c ORDER BY c.at DESC", TrailCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Reads every row up to the head and holds the trail to its MACs, to its head, and to what the last good check noted.
     * Takes longer the longer the trail is.
     *
     * @param by the id of a member, or {@link Audit#SYSTEM}
     */
    public TrailCheck run(String by) {
        Optional<TrailCheck> noted = newest().filter(TrailCheck::isGood);
        List<?> heads = em.createNativeQuery("SELECT seq, mac FROM audit_head WHERE id = 1")
                .getResultList();
        ChainCheck check = new ChainCheck(chain);
        if (heads.isEmpty()) {
            check.fault("the head of the trail is missing");
        } else {
            // Rows up to the head never change, so those that are added meanwhile are no fault.
            Object[] head = (Object[]) heads.get(0);
            long last = ((Number) head[0]).longValue();
            for (Object found : em.createNativeQuery(VerifyAudit.LAST_DROP).getResultList()) {
                Object[] drop = (Object[]) found;
                check.beginBehind(Long.parseLong((String) drop[0]), (String) drop[1]);
            }
            walk(check, last, noted);
            check.head(last, (String) head[1]);
            noted.filter(earlier -> earlier.getRows() > last)
                    .ifPresent(earlier ->
                            check.fault("row " + earlier.getRows() + " was noted and the trail ends at row " + last));
        }
        TrailCheck made = new TrailCheck(clock.instant(), check);
        em.persist(made);
        audit.record(by, Act.TRAIL_CHECKED, Long.toString(made.getRows()), made.isGood() ? "HOLDS" : "BROKEN");
        return made;
    }

    private void walk(ChainCheck check, long last, Optional<TrailCheck> noted) {
        long seen = 0;
        List<?> rows;
        do {
            rows = em.createNativeQuery("SELECT seq, at, actor, act, subject, detail, key_id, mac FROM audit"
                            + " WHERE seq > ?1 AND seq <= ?2 ORDER BY seq LIMIT ?3")
                    .setParameter(1, seen)
                    .setParameter(2, last)
                    .setParameter(3, STRIDE)
                    .getResultList();
            for (Object found : rows) {
                AuditRow row = Audit.row(found);
                check.row(row, (String) ((Object[]) found)[7]);
                noted.ifPresent(earlier -> check.noted(earlier.getRows(), earlier.mac()));
                seen = row.seq();
            }
        } while (rows.size() == STRIDE);
    }
}
