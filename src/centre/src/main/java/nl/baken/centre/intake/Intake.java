package nl.baken.centre.intake;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.post.Post;
import nl.baken.queue.Claimed;
import nl.baken.queue.SubmissionQueue;
import nl.baken.route.Routes;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Kind;
import nl.baken.seal.Opener;
import nl.baken.seal.Part;
import nl.baken.seal.Reply;
import nl.baken.seal.SealedNote;

/**
 * The work on reports. Each look and each act is one transaction with its audit row: when the row cannot be written,
 * nothing was done, and nothing that was opened is handed out.
 */
@ApplicationScoped
@Transactional
public class Intake {
    private static final String REPLY = "reply";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private SubmissionQueue queue;
    private Post post;
    private Drafts drafts;
    private Audit audit;
    private Routes routes;
    private Validator validator;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Intake(
            Reports reports,
            SubmissionQueue queue,
            Post post,
            Drafts drafts,
            Audit audit,
            Routes routes,
            Validator validator,
            InstantSource clock,
            SecureRandom random) {
        this.reports = reports;
        this.queue = queue;
        this.post = post;
        this.drafts = drafts;
        this.audit = audit;
        this.routes = routes;
        this.validator = validator;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Intake() {}

    /** Takes over waiting submissions; how many there were, {@code max} at most. Several nodes may do so at once. */
    public int takeIn(int max) {
        List<Claimed> claimed = queue.claim(max);
        claimed.forEach(one -> em.persist(new Report(one)));
        em.flush(); // the envelopes refer to the reports
        claimed.forEach(one -> em.persist(new ReportEnvelope(one.id(), one.sealed())));
        return claimed.size();
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
        OpenedPart opened = unseal(id, part, actor)
                .map(json -> OpenedPart.of(part, json, report, routes, validator, Locale.forLanguageTag("nl")))
                .orElseGet(() -> OpenedPart.sealed(part));
        report.look(clock.instant());
        audit.record(actor.id(), Act.LOOKED, id.toString(), part.name());
        return opened;
    }

    /** The centre's answers so far, oldest first. */
    public List<EarlierReply> replies(UUID id, Actor actor) {
        List<EarlierReply> opened = reports.replies(id).stream()
                .map(reply -> new EarlierReply(reply.number(), reply.member(), reply.at(), draftIn(id, reply, actor)))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        audit.record(actor.id(), Act.LOOKED_AT_REPLIES, id.toString(), "");
        return opened;
    }

    public void assign(UUID id, UUID member, Actor actor) {
        reports.hold(id).assignTo(member);
        audit.record(actor.id(), Act.ASSIGNED, id.toString(), member.toString());
    }

    public void release(UUID id, Actor actor) {
        reports.hold(id).release();
        audit.record(actor.id(), Act.RELEASED, id.toString(), "");
    }

    /**
     * Signs an answer, sends it to the reporter's mailbox and keeps a copy for the centre.
     *
     * @param seen how many answers there were when the member began to write
     * @throws AnsweredMeanwhile when there are more by now
     * @throws MailboxGone when the reporter can no longer read it
     * @throws NotForThisRole when the member does not hold the answer key
     * @throws EnvelopeUnreadable when the report does not open, so that its mailbox is not certain
     * @throws nl.baken.seal.Padding.PartTooLarge when the text is too long
     */
    public void answer(UUID id, Draft draft, int seen, Actor actor) {
        ECKey answerKey = actor.keys().answer().orElseThrow(NotForThisRole::new);
        Report report = reports.hold(id);
        if (report.getReplies() != seen) {
            ReportReply last = reports.replies(id).get(0);
            throw new AnsweredMeanwhile(last.member(), last.at());
        }
        Instant now = clock.instant();
        UUID reply = UUID.randomUUID();
        int number = report.replied();
        report.look(now);
        switch (draft.tells()) {
            case RECEIVED, IN_TRIAGE -> report.takeUp();
            case QUESTION, ADVICE_GIVEN, FOLLOWED_UP -> report.answered();
            case CLOSED -> {
                report.answered();
                report.close();
            }
        }
        Reply message =
                new Reply(reply, provenMailbox(id, actor), now, draft.tells().code(), draft.language(), draft.text());
        if (!post.send(message, answerKey)) {
            throw new MailboxGone();
        }
        em.persist(new ReportReply(reply, id, number, actor.id(), now, seal(id, reply, draft, actor)));
        drafts.discard(id, actor.id());
        audit.record(actor.id(), Act.ANSWERED, id.toString(), draft.tells().code());
        if (report.isClosed()) {
            audit.record(actor.id(), Act.CLOSED, id.toString(), "");
        }
    }

    private String seal(UUID report, UUID reply, Draft draft, Actor actor) {
        List<ECKey> newest = List.of(actor.keys().intake().get(0).toPublicJWK());
        return SealedNote.seal(report, REPLY, reply, draft.toJson(), newest, random)
                .jwe();
    }

    private static Optional<Draft> draftIn(UUID report, ReportReply reply, Actor actor) {
        for (ECKey key : actor.keys().intake()) {
            try {
                return Optional.of(Draft.parse(new SealedNote(reply.sealed()).open(report, REPLY, reply.id(), key)));
            } catch (EnvelopeUnreadable e) {
                continue; // sealed to another of the keys, or to none of them
            }
        }
        return Optional.empty();
    }

    /** The part's JSON; empty when none of the member's keys opens it. */
    private Optional<String> unseal(UUID id, Part part, Actor actor) {
        Optional<Envelope> envelope = envelope(id);
        for (ECKey key : actor.keys().intake()) {
            try {
                if (envelope.isPresent()) {
                    return Optional.of(new Opener(key).open(envelope.get(), part));
                }
            } catch (EnvelopeUnreadable e) {
                continue; // sealed to another of the keys, or to none of them
            }
        }
        return Optional.empty();
    }

    /** What the envelope says of its mailbox holds once one of its parts has been opened; nothing is shown of it. */
    private String provenMailbox(UUID id, Actor actor) {
        if (unseal(id, Part.STORY, actor).isEmpty()) {
            throw new EnvelopeUnreadable("its mailbox is not proven");
        }
        return envelope(id).orElseThrow().binding().mailbox();
    }

    private Optional<Envelope> envelope(UUID id) {
        try {
            return reports.envelope(id).map(kept -> Envelope.parse(kept.json()).requireFor(id, Kind.REPORT));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    /** An answer that went out earlier; the draft is empty when this member cannot open it. */
    public record EarlierReply(int number, UUID member, Instant at, Optional<Draft> draft) {}

    /** The member's role does not allow it. */
    public static final class NotForThisRole extends IllegalStateException {
        NotForThisRole() {
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
