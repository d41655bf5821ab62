package nl.baken.centre.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.triage.FilledSheet;
import nl.baken.centre.triage.SecondLook.About;
import nl.baken.centre.triage.SecondLooks;
import nl.baken.centre.triage.Sheet;
import nl.baken.centre.triage.Sheets;

/** Risk assessments of reports. Each act is one transaction with its audit rows. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Assessments {
    private Reports reports;
    private Sheets sheets;
    private SecondLooks looks;
    private Audit audit;

    @Inject
    Assessments(Reports reports, Sheets sheets, SecondLooks looks, Audit audit) {
        this.reports = reports;
        this.sheets = sheets;
        this.looks = looks;
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Assessments() {}

    /**
     * Adds an assessment. An acute one makes the report urgent at once, and waits for a second member.
     *
     * @param seen how many there were when the member began
     * @throws Unanswered when a question was left open
     * @throws SecondLooks.ReasonMissing when there are no reasons
     * @throws SecondLooks.AskedAlready when an acute one waits for a second member already
     * @throws Sheets.FilledInMeanwhile when there are more by now
     * @throws Report.ReportClosed when the report is closed
     * @throws nl.baken.seal.Padding.PartTooLarge when the reasons are too long
     */
    public void assess(UUID id, FilledSheet filled, int seen, Actor actor) {
        actor.requireReports();
        RiskLevel level = RiskLevel.valueOf(filled.verdict());
        List<String> open = unanswered(filled);
        if (!open.isEmpty()) {
            throw new Unanswered(open);
        }
        if (filled.reasons().isBlank()) {
            throw new SecondLooks.ReasonMissing();
        }
        Report report = reports.hold(id);
        report.requireOpen();
        UUID sheet = sheets.add(id, RiskSheet.SHEET, filled, seen, actor);
        if (level == RiskLevel.ACUTE) {
            boolean madeUrgent = !report.isUrgent();
            report.setUrgent(true);
            looks.ask(report, About.ACUTE, Optional.of(sheet), madeUrgent, filled.reasons(), actor);
            audit.record(actor.id(), Act.SECOND_LOOK_ASKED, id.toString(), About.ACUTE.name());
        }
        audit.record(actor.id(), Act.SHEET_FILLED_IN, id.toString(), RiskSheet.SHEET.kind());
    }

    private static List<String> unanswered(FilledSheet filled) {
        return RiskSheet.SHEET.questions().stream()
                .map(Sheet.Question::key)
                .filter(key -> filled.chosen(key).isEmpty())
                .toList();
    }

    /** Questions were left open. */
    public static final class Unanswered extends IllegalArgumentException {
        private final List<String> questions;

        Unanswered(List<String> questions) {
            super("Unanswered questions");
            this.questions = List.copyOf(questions);
        }

        /** Their keys, in the order of the sheet. */
        List<String> questions() {
            return questions;
        }
    }
}
