package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.triage.Facts.Fact;
import nl.baken.seal.Kind;

/** The triage codes of reports, and the facts for the figures that come of them. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class CodeBook {
    private Reports reports;
    private Sheets sheets;
    private TriageSheet definition;
    private Facts facts;
    private Audit audit;

    @Inject
    CodeBook(Reports reports, Sheets sheets, TriageSheet definition, Facts facts, Audit audit) {
        this.reports = reports;
        this.sheets = sheets;
        this.definition = definition;
        this.facts = facts;
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CodeBook() {}

    /**
     * Gives a report these codes. The fact that was made of the former ones goes, when the member can open them.
     *
     * @param seen how many versions the member saw
     * @throws Sheets.FilledInMeanwhile when there are more by now
     */
    public void code(UUID id, FilledSheet filled, int seen, Actor actor) {
        actor.requireReports();
        Report report = reports.hold(id);
        Sheet sheet = definition.sheet();
        List<Sheets.Version> before = sheets.versions(id, sheet, actor);
        sheets.add(id, sheet, filled, seen, actor);
        // What came without a report that it could join is none: it is not counted.
        if (report.getKind().equals(Kind.REPORT.code())) {
            before.stream()
                    .findFirst()
                    .flatMap(Sheets.Version::filled)
                    .ifPresent(former -> facts.takeBack(Fact.of(report.getRoute(), report.getReceived(), former)));
            if (before.isEmpty() || before.get(0).filled().isPresent()) {
                facts.add(Fact.of(report.getRoute(), report.getReceived(), filled));
            }
        }
        audit.record(actor.id(), Act.SHEET_FILLED_IN, id.toString(), sheet.kind());
    }
}
