package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.post.Post;

/**
 * Takes back what a member just did with a report: an answer that nobody can have read yet, or a change of stage. The
 * database's clock says until when, and what anybody did since stands in the way. What was done and that it was taken
 * back both stay in the audit trail.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Undo {
    /** What a member is told; a request takes the rest of {@link Post#RECALL_SECONDS}. */
    static final int SECONDS = 10;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private Steps steps;
    private Seals seals;
    private Drafts drafts;
    private Post post;
    private Audit audit;

    @Inject
    Undo(Reports reports, Steps steps, Seals seals, Drafts drafts, Post post, Audit audit) {
        this.reports = reports;
        this.steps = steps;
        this.seals = seals;
        this.drafts = drafts;
        this.post = post;
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Undo() {}

    /**
     * Notes that something can be taken back, in the transaction in which it is done; what could be before no longer can.
     *
     * @param before how the report stood
     * @param reply the answer, when it was one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void allow(Report report, Report.Standing before, Optional<UUID> reply, Actor actor) {
        forget(report.getId());
        em.persist(new ReportUndo(report, before, reply, steps.count(report.getId()), actor.id()));
        em.flush();
        em.createNativeQuery("UPDATE report_undo SET until = UTC_TIMESTAMP(6) + INTERVAL " + Post.RECALL_SECONDS
                        + " SECOND WHERE report = ?1")
                .setParameter(1, report.getId().toString())
                .executeUpdate();
    }

    /**
     * Takes back what this member did last.
     *
     * @param after how the report stood when that was done
     * @return the answer that was taken back, which is their draft again; empty when it was a change of stage
     * @throws TooLate when its time is over, or somebody did something since
     */
    public Optional<Draft> takeBack(UUID id, Report.Standing after, Actor actor) {
        actor.requireReports();
        Report report = reports.hold(id);
        int count = steps.count(id);
        ReportUndo undo = open(id, actor.id())
                .filter(kept -> kept.fits(report, count))
                .filter(kept -> after.stage() == report.getStage() && after.replies() == report.getReplies())
                .orElseThrow(TooLate::new);
        Optional<Draft> draft = undo.reply().flatMap(reply -> recall(id, reply, actor));
        steps.takeBack(id, undo.stepsBefore(report));
        report.takeBackTo(undo.before());
        Act act = undo.reply().isPresent() ? Act.ANSWER_RECALLED : Act.MOVE_UNDONE;
        em.remove(undo);
        audit.record(actor.id(), act, id.toString(), "");
        return draft;
    }

    private Optional<Draft> recall(UUID report, UUID reply, Actor actor) {
        if (!post.recall(reply)) {
            throw new TooLate();
        }
        ReportReply copy = em.find(ReportReply.class, reply);
        Optional<Draft> draft = seals.open(report, copy, actor);
        draft.ifPresent(text -> drafts.keep(report, text, actor));
        em.remove(copy);
        return draft;
    }

    @SuppressWarnings("unchecked") // a native query for one entity
    private Optional<ReportUndo> open(UUID report, UUID member) {
        return em.createNativeQuery(
                        "SELECT * FROM report_undo WHERE report = ?1 AND member = ?2 AND until > UTC_TIMESTAMP(6)",
                        ReportUndo.class)
                .setParameter(1, report.toString())
                .setParameter(2, member.toString())
                .getResultStream()
                .findFirst();
    }

    private void forget(UUID report) {
        em.createQuery("DELETE FROM ReportUndo u WHERE u.report = :report")
                .setParameter("report", report)
                .executeUpdate();
    }

    /** Forgets what can no longer be taken back. */
    @AllowedTo(Right.SYSTEM)
    public void tidy() {
        em.createNativeQuery("DELETE FROM report_undo WHERE until < UTC_TIMESTAMP(6)")
                .executeUpdate();
    }

    /** It can no longer be taken back. */
    public static final class TooLate extends IllegalStateException {
        TooLate() {
            super("Too late to take it back");
        }
    }
}
