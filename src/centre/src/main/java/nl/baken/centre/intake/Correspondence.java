package nl.baken.centre.intake;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.post.Mailbox;
import nl.baken.post.Post;
import nl.baken.queue.Claimed;
import nl.baken.queue.PortalSecrets;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.Part;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.Reply;

/**
 * What passes between reporter and centre after the report: follow-ups and withdrawals join it, are opened and settled;
 * a reporter who lost the code gets a new one. Each act is one transaction with its audit row.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Correspondence {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private Mailboxes mailboxes;
    private Seals seals;
    private Steps steps;
    private Post post;
    private PortalSecrets secrets;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Correspondence(
            Reports reports,
            Mailboxes mailboxes,
            Seals seals,
            Steps steps,
            Post post,
            PortalSecrets secrets,
            Audit audit,
            InstantSource clock,
            SecureRandom random) {
        this.reports = reports;
        this.mailboxes = mailboxes;
        this.seals = seals;
        this.steps = steps;
        this.post = post;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Correspondence() {}

    /**
     * Joins what a reporter sent to the report that it follows on.
     *
     * @return false when there is no such report
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @AllowedTo(Right.SYSTEM)
    boolean join(Claimed claimed) {
        Kind kind = Kind.of(claimed.kind());
        Optional<Report> report = seals.envelope(claimed.sealed(), claimed.id(), kind)
                .flatMap(envelope -> mailboxes.reportOf(envelope.binding().mailbox()))
                .map(reports::hold);
        report.ifPresent(found -> {
            em.persist(new ReportMessage(found.getId(), claimed));
            Stage before = found.getStage();
            if (kind == Kind.WITHDRAWAL) {
                found.withdraw(claimed.received());
            } else {
                found.wroteBack(claimed.received());
            }
            steps.noteByReporter(found, before, claimed.received());
        });
        return report.isPresent();
    }

    /** What the reporter sent after the report, oldest first, without so many that are older; nothing of it is opened. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ReportMessage> messages(UUID report, int older) {
        return reports.messages(report, older);
    }

    /** How often the reporter sent something after the report. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int count(UUID report) {
        return reports.countMessages(report);
    }

    /**
     * Opens what the reporter sent.
     *
     * @throws Intake.NotForThisRole when the member's role may not see what reporters tell
     */
    public OpenedMessage open(UUID id, UUID message, Actor actor) {
        actor.requireReports();
        Report report = reports.hold(id);
        ReportMessage sent = reports.message(report, message);
        Optional<Envelope> envelope = seals.envelope(sent.envelope(), sent.id(), sent.kind());
        OpenedMessage opened = envelope.flatMap(kept -> seals.open(kept, Part.STORY, actor))
                .map(json -> tell(json, envelope.orElseThrow(), report, actor))
                .orElseGet(OpenedMessage::sealed);
        sent.look(clock.instant());
        audit.record(actor.id(), Act.LOOKED, id.toString(), sent.kind().name());
        return opened;
    }

    private OpenedMessage tell(String json, Envelope envelope, Report report, Actor actor) {
        try {
            List<String> proven = mailboxes.proven(report, actor);
            String from = envelope.binding().mailbox();
            return proven.contains(from)
                    ? OpenedMessage.of(json, envelope.binding(), from.equals(proven.get(proven.size() - 1)))
                    : OpenedMessage.notSure(json);
        } catch (EnvelopeUnreadable e) { // the report itself does not open
            return OpenedMessage.notSure(json);
        }
    }

    /** Notes that what the reporter wrote needs no answer. */
    public void settle(UUID id, Actor actor) {
        reports.hold(id).settle();
        audit.record(actor.id(), Act.SETTLED, id.toString(), "");
    }

    /** Keeps a withdrawn report: somebody is in acute danger, or a minor at risk. Its mailbox stays as it is. */
    public void keep(UUID id, Actor actor) {
        Report report = reports.hold(id);
        Stage before = report.getStage();
        report.keepDespiteWithdrawal();
        steps.note(report, before, clock.instant(), actor, "");
        audit.record(actor.id(), Act.KEPT, id.toString(), "");
    }

    /**
     * Makes a new code for a reporter, with all answers behind it. The one before is unknown from then on. Behind the new
     * one a withdrawal shows only while it stands.
     *
     * @return the code, to be told to the reporter; kept nowhere
     * @throws Intake.NotForThisRole when the member does not hold the answer key
     * @throws EnvelopeUnreadable when the report does not open, so that its mailbox is not certain
     * @throws nl.baken.seal.Argon2Gate.GateBusy when too many codes are looked up at once
     */
    @AllowedTo(Right.ANSWERS)
    public ReceiptCode newCode(UUID id, Actor actor) {
        ECKey answerKey = actor.keys().answer().orElseThrow(Intake.NotForThisRole::new);
        Report report = reports.hold(id);
        List<String> former = mailboxes.proven(report, actor);
        Instant now = clock.instant();
        ReceiptCode code = ReceiptCode.random(random);
        ECKey key = Keys.generate(random);
        MailboxLock.Derived lock = secrets.mailboxLock().derive(code);
        LocalDate opened = LocalDate.ofInstant(report.getReceived(), ZoneOffset.UTC);
        String mailbox = Keys.thumbprint(key);
        post.replace(
                former,
                new Mailbox(lock.address(), key, lock.lock(key, random), opened, now),
                report.withdrawn().map(day -> LocalDate.ofInstant(day, ZoneOffset.UTC)),
                replies(id, mailbox, actor),
                answerKey);
        mailboxes.change(id, former, mailbox, answerKey);
        audit.record(actor.id(), Act.CODE_REPLACED, id.toString(), "");
        return code;
    }

    /** The answers so far, for another mailbox. */
    private List<Reply> replies(UUID report, String mailbox, Actor actor) {
        return reports.replies(report).stream()
                .flatMap(reply -> seals.open(report, reply, actor).stream()
                        .map(draft -> new Reply(
                                UUID.randomUUID(),
                                mailbox,
                                reply.at(),
                                draft.tells().code(),
                                draft.language(),
                                draft.text())))
                .toList();
    }
}
