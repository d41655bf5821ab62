package nl.baken.centre.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.intake.Seals;

/** Notes about reports. Each act and each look is one transaction with its audit row. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Notes {
    private static final String PURPOSE = "team-note";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private Seals seals;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Notes(Reports reports, Seals seals, Audit audit, InstantSource clock) {
        this.reports = reports;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Notes() {}

    /**
     * A note that was opened.
     *
     * @param own whether it is its writer's alone
     * @param text empty when none of the member's keys opens it
     */
    public record Opened(UUID id, UUID member, Instant at, boolean own, Optional<String> text) {}

    /** How many notes there are for this member to see; nothing is opened. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int count(UUID report, Actor actor) {
        return em.createQuery(
                        "SELECT COUNT(n) FROM ReportNote n WHERE n.report = :report"
                                + " AND (n.own = FALSE OR n.member = :member)",
                        Long.class)
                .setParameter("report", report)
                .setParameter("member", actor.id())
                .getSingleResult()
                .intValue();
    }

    /** The notes that are for this member, newest first, so many at most. */
    public List<Opened> look(UUID report, int most, Actor actor) {
        actor.requireReports();
        List<Opened> opened = em
                .createQuery(
                        "SELECT n FROM ReportNote n WHERE n.report = :report AND (n.own = FALSE OR n.member = :member)"
                                + " ORDER BY n.at DESC, n.id",
                        ReportNote.class)
                .setParameter("report", report)
                .setParameter("member", actor.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(note -> new Opened(
                        note.id(),
                        note.member(),
                        note.at(),
                        note.isOwn(),
                        seals.openNote(report, PURPOSE, note.id(), note.sealed(), actor)))
                .toList();
        audit.record(actor.id(), Act.LOOKED_AT_NOTES, report.toString(), "");
        return opened;
    }

    /**
     * Writes a note, on a closed report too.
     *
     * @param own whether it is for the writer alone
     * @throws nl.baken.seal.Padding.PartTooLarge when it is too long
     */
    public void write(UUID report, String text, boolean own, Actor actor) {
        actor.requireReports();
        reports.hold(report);
        UUID id = UUID.randomUUID();
        String sealed = seals.sealNote(report, PURPOSE, id, text, actor);
        em.persist(new ReportNote(id, report, actor.id(), clock.instant(), own, sealed));
        audit.record(actor.id(), Act.NOTE_WRITTEN, report.toString(), "");
    }

    /** Takes away a note of the member's own hand; nothing when it is not that, or gone. */
    public void takeAway(UUID report, UUID note, Actor actor) {
        int gone = em.createQuery(
                        "DELETE FROM ReportNote n WHERE n.id = :id AND n.report = :report AND n.member = :member")
                .setParameter("id", note)
                .setParameter("report", report)
                .setParameter("member", actor.id())
                .executeUpdate();
        if (gone > 0) {
            audit.record(actor.id(), Act.NOTE_TAKEN_AWAY, report.toString(), "");
        }
    }
}
