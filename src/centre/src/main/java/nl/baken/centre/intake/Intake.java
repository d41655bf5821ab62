package nl.baken.centre.intake;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.post.Post;
import nl.baken.queue.Claimed;
import nl.baken.queue.SubmissionQueue;
import nl.baken.route.Routes;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Kind;
import nl.baken.seal.Part;
import nl.baken.seal.Reply;

/**
 * The work on reports. Each look and each act is one transaction with its audit row: when the row cannot be written,
 * nothing was done, and nothing that was opened is handed out.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Intake {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private SubmissionQueue queue;
    private Post post;
    private Correspondence correspondence;
    private Mailboxes mailboxes;
    private Seals seals;
    private Steps steps;
    private Drafts drafts;
    private Undo undo;
    private Audit audit;
    private Routes routes;
    private Validator validator;
    private InstantSource clock;
    private Event<UrgentCame> urgentCame;

    @Inject
    Intake(
            Reports reports,
            SubmissionQueue queue,
            Post post,
            Correspondence correspondence,
            Mailboxes mailboxes,
            Seals seals,
            Steps steps,
            Drafts drafts,
            Undo undo,
            Audit audit,
            Routes routes,
            Validator validator,
            InstantSource clock,
            Event<UrgentCame> urgentCame) {
        this.reports = reports;
        this.queue = queue;
        this.post = post;
        this.correspondence = correspondence;
        this.mailboxes = mailboxes;
        this.seals = seals;
        this.steps = steps;
        this.drafts = drafts;
        this.undo = undo;
        this.audit = audit;
        this.routes = routes;
        this.validator = validator;
        this.clock = clock;
        this.urgentCame = urgentCame;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    /** Takes over waiting submissions; how many there were, {@code max} at most. Several nodes may do so at once. */
    @AllowedTo(Right.SYSTEM)
    public int takeIn(int max) {
        List<Claimed> claimed = queue.claim(max);
        takeIn(claimed);
        return claimed.size();
    }

    /**
     * Takes over one submission at once, which a member handed in within this transaction.
     *
     * @throws Reports.NoSuchReport when none of this id waits
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @AllowedTo(Right.ANSWERS)
    public void takeIn(UUID id) {
        takeIn(List.of(queue.claim(id).orElseThrow(Reports.NoSuchReport::new)));
    }

    private void takeIn(List<Claimed> claimed) {
        keep(claimed.stream()
                .filter(one -> one.kind().equals(Kind.REPORT.code()))
                .toList());
        // What follows on a report joins it. What finds none is shown by itself, like a report.
        keep(claimed.stream()
                .filter(one -> !one.kind().equals(Kind.REPORT.code()))
                .filter(one -> !correspondence.join(one))
                .toList());
    }

    private void keep(List<Claimed> claimed) {
        claimed.forEach(one -> em.persist(new Report(one)));
        em.flush(); // the envelopes and mailboxes refer to the reports
        claimed.forEach(one -> em.persist(new ReportEnvelope(one.id(), one.sealed())));
        mailboxes.note(claimed);
        if (claimed.stream().anyMatch(Claimed::urgent)) {
            urgentCame.fire(new UrgentCame());
        }
    }

    /**
     * Opens a part of a report.
     *
     * @throws NotForThisRole when the member's role may not see this part
     */
    public OpenedPart open(UUID id, Part part, Actor actor) {
        if (!actor.role().maySee(part)) {
            throw new NotForThisRole();
        }
        Report report = reports.hold(id);
        Optional<Envelope> envelope =
                reports.envelope(id).flatMap(kept -> seals.envelope(kept.json(), id, report.kind()));
        OpenedPart opened = envelope.flatMap(whole -> seals.open(whole, part, actor))
                .map(json -> OpenedPart.of(part, json, report, routes, validator, Locale.forLanguageTag("nl")))
                .orElseGet(() -> OpenedPart.sealed(part));
        report.look(clock.instant());
        audit.record(actor.id(), Act.LOOKED, id.toString(), part.name());
        return opened;
    }

    /** Notes that what a member has open of a report goes on paper. */
    public void print(UUID id, Actor actor) {
        actor.requireReports();
        reports.hold(id);
        audit.record(actor.id(), Act.PRINTED, id.toString(), "");
    }

    /** The centre's answers so far, oldest first. */
    public List<EarlierReply> replies(UUID id, Actor actor) {
        List<EarlierReply> opened = reports.replies(id).stream()
                .map(reply ->
                        new EarlierReply(reply.number(), reply.member(), reply.at(), seals.open(id, reply, actor)))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        audit.record(actor.id(), Act.LOOKED_AT_REPLIES, id.toString(), "");
        return opened;
    }

    public void assign(UUID id, UUID member, Actor actor) {
        Report report = reports.hold(id);
        Stage before = report.getStage();
        report.assignTo(member);
        steps.note(report, before, clock.instant(), actor, "");
        audit.record(actor.id(), Act.ASSIGNED, id.toString(), member.toString());
    }

    /**
     * Puts what somebody asked for on a day, or on none again.
     *
     * @throws Report.NoRequest when it asks for nothing that could be planned
     */
    public void plan(UUID id, Optional<LocalDate> day, Actor actor) {
        Report report = reports.hold(id);
        Stage before = report.getStage();
        report.plan(day.orElse(null));
        steps.note(report, before, clock.instant(), actor, "");
        audit.record(
                actor.id(),
                Act.PLANNED,
                id.toString(),
                day.map(LocalDate::toString).orElse(""));
    }

    public void release(UUID id, Actor actor) {
        reports.hold(id).release();
        audit.record(actor.id(), Act.RELEASED, id.toString(), "");
    }

    /**
     * Signs an answer, sends it to the reporter's mailbox and keeps a copy for the centre. The report comes to the stage
     * that the answer tells. For some seconds {@link Undo} takes it back.
     *
     * @param seen how many answers there were when the member began to write; fewer when one was taken back since
     * @return how many there are now
     * @throws Report.WrongOrder when the report cannot come from where it is to what the answer tells
     * @throws AnsweredMeanwhile when there are more by now
     * @throws MailboxGone when the reporter can no longer read it
     * @throws NotForThisRole when the member does not hold the answer key
     * @throws EnvelopeUnreadable when the report does not open, so that its mailbox is not certain
     * @throws nl.baken.seal.Padding.PartTooLarge when the text is too long
     */
    @AllowedTo(Right.ANSWERS)
    public int answer(UUID id, Draft draft, int seen, Actor actor) {
        ECKey answerKey = actor.keys().answer().orElseThrow(NotForThisRole::new);
        Report report = reports.hold(id);
        if (report.getReplies() > seen) {
            ReportReply last = reports.replies(id).get(0);
            throw new AnsweredMeanwhile(last.member(), last.at());
        }
        Instant now = clock.instant();
        Report.Standing before = report.standing();
        UUID reply = UUID.randomUUID();
        int number = report.replied();
        report.look(now);
        report.takeUp();
        Stage told = Stage.telling(draft.tells());
        if (told != report.getStage()) {
            report.move(told, Move.How.FREELY);
        }
        List<String> proven = mailboxes.proven(report, actor);
        String mailbox = proven.get(proven.size() - 1);
        Reply message = new Reply(reply, mailbox, now, draft.tells().code(), draft.language(), draft.text());
        if (!post.send(message, answerKey)) {
            throw new MailboxGone();
        }
        em.persist(new ReportReply(reply, id, number, actor.id(), now, seals.seal(id, reply, draft, actor)));
        drafts.discard(id, actor.id());
        steps.note(report, before.stage(), now, actor, "");
        undo.allow(report, before, Optional.of(reply), actor);
        audit.record(actor.id(), Act.ANSWERED, id.toString(), draft.tells().code());
        if (report.isClosed()) {
            audit.record(actor.id(), Act.CLOSED, id.toString(), "");
        }
        return number;
    }

    /** An answer that went out earlier; the draft is empty when this member cannot open it. */
    public record EarlierReply(int number, UUID member, Instant at, Optional<Draft> draft) {}

    /** The member's role does not allow it. */
    public static final class NotForThisRole extends IllegalStateException {
        public NotForThisRole() {
            super("Not for this role");
        }
    }

    /** Somebody else answered while this member was writing. */
    public static final class AnsweredMeanwhile extends IllegalStateException {
        private final UUID member;
        private final transient Instant at;

        AnsweredMeanwhile(UUID member, Instant at) {
            super("Answered meanwhile");
            this.member = member;
            this.at = at;
        }

        UUID member() {
            return member;
        }

        Instant at() {
            return at;
        }
    }

    /** The reporter's mailbox expired. */
    public static final class MailboxGone extends IllegalStateException {
        MailboxGone() {
            super("The mailbox is gone");
        }
    }
}
