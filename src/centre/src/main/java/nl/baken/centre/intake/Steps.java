package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/** How reports went from stage to stage. Writes no audit row: its callers do. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@AllowedTo({Right.REPORTS, Right.SYSTEM})
public class Steps {
    private static final String PURPOSE = "step";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Seals seals;
    private Event<Moved> moved;

    @Inject
    Steps(Seals seals, Event<Moved> moved) {
        this.seals = seals;
        this.moved = moved;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Steps() {}

    /**
     * Notes where a report came from; nothing when it stayed where it was.
     *
     * @param reason why; may be empty
     * @throws nl.baken.seal.Padding.PartTooLarge when the reason is too long
     */
    public void note(Report report, Stage before, Instant at, Actor actor, String reason) {
        if (report.getStage() != before) {
            UUID id = UUID.randomUUID();
            ReportStep step = new ReportStep(id, report, count(report.getId()) + 1, actor.id(), at, before);
            if (!reason.isBlank()) {
                step.because(seals.sealNote(report.getId(), PURPOSE, id, reason, actor));
            }
            em.persist(step);
            moved.fire(new Moved(report.getId(), before, report.getStage()));
        }
    }

    /** Notes that its reporter brought a report elsewhere; nothing when it stayed where it was. */
    void noteByReporter(Report report, Stage before, Instant at) {
        if (report.getStage() != before) {
            em.persist(new ReportStep(UUID.randomUUID(), report, count(report.getId()) + 1, null, at, before));
            moved.fire(new Moved(report.getId(), before, report.getStage()));
        }
    }

    /** Latest first; 100 at most. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ReportStep> of(UUID report) {
        return em.createQuery(
                        "SELECT s FROM ReportStep s WHERE s.report = :report ORDER BY s.number DESC", ReportStep.class)
                .setParameter("report", report)
                .setMaxResults(100)
                .getResultList();
    }

    /** Why; empty when nobody wrote it down, or none of the member's keys opens it. */
    public Optional<String> reason(ReportStep step, Actor actor) {
        return step.sealed().flatMap(kept -> seals.openNote(step.report(), PURPOSE, step.getId(), kept, actor));
    }

    /** Takes back the latest ones, down to this many. */
    void takeBack(UUID report, int keep) {
        em.createQuery("DELETE FROM ReportStep s WHERE s.report = :report AND s.number > :keep")
                .setParameter("report", report)
                .setParameter("keep", keep)
                .executeUpdate();
    }

    int count(UUID report) {
        return em.createQuery("SELECT COUNT(s) FROM ReportStep s WHERE s.report = :report", Long.class)
                .setParameter("report", report)
                .getSingleResult()
                .intValue();
    }
}
