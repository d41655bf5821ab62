package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Move;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.ReportStep;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.intake.Stage;
import nl.baken.centre.intake.Steps;
import nl.baken.centre.intake.Undo;
import nl.baken.centre.triage.SecondLook.About;

/** Brings reports from stage to stage without an answer to their reporters. Each act is one transaction with its audit row. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Triage {
    private Reports reports;
    private Steps steps;
    private SecondLooks looks;
    private Undo undo;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Triage(Reports reports, Steps steps, SecondLooks looks, Undo undo, Audit audit, InstantSource clock) {
        this.reports = reports;
        this.steps = steps;
        this.looks = looks;
        this.undo = undo;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Triage() {}

    /**
     * Brings a report on, or proposes it where that takes two members. For some seconds {@link Undo} takes the former back.
     *
     * @param seen the stage that the member saw
     * @param reason why; may be empty where none is asked for
     * @return false when it waits for a second member now
     * @throws MovedMeanwhile when somebody else brought it elsewhere
     * @throws Report.ReportClosed when it is closed, and this does not open it again
     * @throws Report.WrongOrder when there is no such way
     * @throws SecondLooks.ReasonMissing when this takes a reason
     * @throws SecondLooks.AskedAlready when it is proposed already
     * @throws nl.baken.seal.Padding.PartTooLarge when the reason is too long
     */
    public boolean move(UUID id, Stage seen, Stage to, String reason, Actor actor) {
        actor.requireReports();
        Report report = reports.hold(id);
        if (report.getStage() != seen) {
            throw new MovedMeanwhile();
        }
        Move.How how = Move.byMemberFrom(seen).stream()
                .filter(move -> move.to() == to)
                .map(Move::how)
                .findFirst()
                .orElse(Move.How.FREELY); // which is no way either: the report says so
        if (how != Move.How.FREELY && reason.isBlank()) {
            throw new SecondLooks.ReasonMissing();
        }
        Instant now = clock.instant();
        if (how == Move.How.WITH_SECOND_MEMBER) {
            looks.ask(report, About.NO_TRAFFICKING, Optional.empty(), false, reason, actor);
            audit.record(actor.id(), Act.SECOND_LOOK_ASKED, id.toString(), About.NO_TRAFFICKING.name());
            return false;
        }
        Report.Standing before = report.standing();
        report.move(to, how);
        steps.note(report, seen, now, actor, reason);
        undo.allow(report, before, Optional.empty(), actor);
        audit.record(actor.id(), Act.MOVED, id.toString(), to.name());
        return true;
    }

    /** Why members brought it where it was and is, by step; a step whose reason does not open for this member is left out. */
    public Map<UUID, String> reasons(UUID report, Actor actor) {
        actor.requireReports();
        Map<UUID, String> reasons = new HashMap<>();
        List<ReportStep> all = steps.of(report);
        all.forEach(step -> steps.reason(step, actor).ifPresent(reason -> reasons.put(step.getId(), reason)));
        audit.record(actor.id(), Act.LOOKED_AT_REASONS, report.toString(), "");
        return reasons;
    }

    /** Somebody else brought the report elsewhere while this member was looking. */
    public static final class MovedMeanwhile extends IllegalStateException {
        MovedMeanwhile() {
            super("Moved meanwhile");
        }
    }
}
