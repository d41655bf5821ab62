package nl.baken.centre.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Intake;
import nl.baken.centre.triage.CodeBook;
import nl.baken.centre.triage.FilledSheet;
import nl.baken.centre.triage.TriageSheet;
import nl.baken.queue.NewReport;
import nl.baken.queue.Submitter;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.RouteDefinition;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendToken;

/** Hands in reports that members wrote down. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.ANSWERS)
public class Entries {
    private EntryDrafts drafts;
    private Submitter submitter;
    private Intake intake;
    private CodeBook codes;
    private TriageSheet sheet;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Entries(
            EntryDrafts drafts,
            Submitter submitter,
            Intake intake,
            CodeBook codes,
            TriageSheet sheet,
            Audit audit,
            InstantSource clock,
            SecureRandom random) {
        this.drafts = drafts;
        this.submitter = submitter;
        this.intake = intake;
        this.codes = codes;
        this.sheet = sheet;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Entries() {}

    /** A report that was handed in. The code is kept nowhere else. */
    public record Entered(UUID report, ReceiptCode code) {
        /** Never the code. */
        @Override
        public String toString() {
            return "Entered " + report;
        }
    }

    /**
     * Seals a report, queues it and takes it in at once; notes how it came. The draft of it is thrown away.
     *
     * @param answers checked against the route
     * @param channel a code of the triage sheet
     * @throws FilledSheet.NotOfThisSheet when the channel is none
     * @throws nl.baken.queue.NoTrustedKeys when there is no trusted key to seal to
     * @throws nl.baken.queue.NotStored when it could not be stored; nothing is kept
     */
    public Entered enter(RouteDefinition route, Answers answers, String channel, Actor actor) {
        FilledSheet coded = FilledSheet.of(sheet.sheet(), Map.of("channel", List.of(channel)), "", "");
        SendToken token = SendToken.create(random, clock.instant());
        Answers relevant = route.relevant(answers);
        ReceiptCode code = submitter.submit(
                token,
                new NewReport(
                        route.name(), route.version(), route.urgent(relevant), AnswersJson.split(route, relevant)));
        intake.takeIn(token.id());
        codes.code(token.id(), coded, 0, actor);
        drafts.discard(actor.id());
        audit.record(actor.id(), Act.REPORT_ENTERED, token.id().toString(), "");
        return new Entered(token.id(), code);
    }
}
