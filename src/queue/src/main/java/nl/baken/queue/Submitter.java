package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import nl.baken.post.Mailbox;
import nl.baken.queue.SubmissionQueue.AlreadyStored;
import nl.baken.queue.SubmissionQueue.NeverStored;
import nl.baken.seal.Argon2Gate.GateBusy;
import nl.baken.seal.Binding;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeReader;
import nl.baken.seal.EnvelopeRefused;
import nl.baken.seal.KeySet;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.Part;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.ReporterMessage;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;

/**
 * Hands in a report: seals it, unless its sender did, makes its mailbox, stores both; and what a reporter sends after
 * it. Here, and nowhere later, a reporter's words are readable on the server; those that came sealed are readable nowhere
 * on it.
 */
@ApplicationScoped
public class Submitter {
    @Inject
    private PublishedKeys keys;

    @Inject
    private PortalSecrets secrets;

    @Inject
    private SubmissionQueue queue;

    @Inject
    private InstantSource clock;

    @Inject
    private SecureRandom random;

    /**
     * Hands in a report under a send token. The same token again is the same report and the same code.
     *
     * @return the receipt code, only once the report is stored
     * @throws NoTrustedKeys when there is no trusted key to seal to
     * @throws NotStored when it could not be stored; nothing is kept
     * @throws SendTokenRefused when the token is too old for a first send
     */
    public ReceiptCode submit(SendToken token, NewReport report) {
        return store(token, seal(token, report), report.route(), report.urgent(), report.heldApart());
    }

    /**
     * Seals a report and does not store it, for a sender who still has a choice to make.
     *
     * @throws NoTrustedKeys when there is no trusted key to seal to
     */
    public Envelope seal(SendToken token, NewReport report) {
        return keys.sealer()
                .orElseThrow(NoTrustedKeys::new)
                .seal(token.binding(Kind.REPORT, report.schema()), report.parts());
    }

    /**
     * Hands in a report that its sender sealed, unopened. The same token again is the same report and the same code,
     * also when the keys or the questions have changed since the first send.
     *
     * @return the receipt code, only once the report is stored
     * @throws EnvelopeRefused when the envelope is not for this token, this route and the current keys
     * @throws NoTrustedKeys when there is no trusted key to seal to
     * @throws NotStored when it could not be stored; nothing is kept
     * @throws SendTokenRefused when the token is too old for a first send
     */
    public ReceiptCode submit(SendToken token, SealedReport report) {
        KeySet current = keys.current().orElseThrow(NoTrustedKeys::new);
        Envelope envelope;
        try {
            envelope = EnvelopeReader.read(
                    report.envelope(), token.binding(Kind.REPORT, report.schema()), current.intake());
        } catch (EnvelopeRefused e) {
            if (e.isStale() && isStored(token)) {
                return token.code();
            }
            throw e;
        }
        return store(token, envelope, report.route(), report.urgent(), report.heldApart());
    }

    private ReceiptCode store(SendToken token, Envelope envelope, String route, boolean urgent, boolean heldApart) {
        Instant now = clock.instant();
        try {
            queue.store(token, envelope, route, urgent, heldApart, mailbox(token, now), now);
        } catch (AlreadyStored e) {
            return token.code();
        } catch (SendTokenRefused e) {
            throw e;
        } catch (RuntimeException e) { // whatever a container makes of a database that is away
            throw new NotStored(e);
        }
        return token.code();
    }

    /**
     * Whether a report under this token was stored before.
     *
     * @throws NotStored when that cannot be told
     * @throws SendTokenRefused when it was not, and the token is too old for a first send
     */
    public boolean isStored(SendToken token) {
        try {
            queue.tryToken(token, clock.instant());
            return false;
        } catch (AlreadyStored e) {
            return true;
        } catch (NeverStored e) {
            return false;
        } catch (SendTokenRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotStored(e);
        }
    }

    /**
     * Hands in what a reporter sends after the report: sealed, and bound to the report's own mailbox, so that the centre
     * can join it. The same words with the same pass are the same submission.
     *
     * @param kind a follow-up, or a withdrawal
     * @throws NoTrustedKeys when there is no trusted key to seal to
     * @throws NotStored when it could not be stored; nothing is kept
     * @throws SendTokenRefused when the pass is too old for a first send
     * @throws MailboxClosed when no code opens the mailbox any more, or the reporter withdrew before
     */
    public void submit(MailboxPass pass, Kind kind, ReporterMessage message) {
        Binding binding = pass.binding(kind, message);
        Envelope envelope = keys.sealer()
                .orElseThrow(NoTrustedKeys::new)
                .seal(binding, Map.of(Part.STORY, message.sign(binding, pass.mailboxKey())));
        try {
            queue.store(pass, envelope, clock.instant());
        } catch (AlreadyStored e) {
            return; // the first stands
        } catch (SendTokenRefused | MailboxClosed e) {
            throw e;
        } catch (RuntimeException e) { // whatever a container makes of a database that is away
            throw new NotStored(e);
        }
    }

    private Mailbox mailbox(SendToken token, Instant now) {
        MailboxLock.Derived lock;
        try {
            lock = secrets.mailboxLock().derive(token.code());
        } catch (GateBusy e) {
            throw new NotStored(e);
        }
        return new Mailbox(lock.address(), token.mailboxKey(), lock.lock(token.mailboxKey(), random), now);
    }
}
