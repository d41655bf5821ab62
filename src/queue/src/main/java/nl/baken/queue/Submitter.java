package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import nl.baken.post.Mailbox;
import nl.baken.queue.SubmissionQueue.AlreadyStored;
import nl.baken.seal.Argon2Gate.GateBusy;
import nl.baken.seal.Envelope;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxLock;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;

/**
 * Hands in a report: seals it, makes its mailbox, stores both. Here, and nowhere later, a reporter's words are readable
 * on the server.
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
        Instant now = clock.instant();
        Envelope envelope = keys.sealer()
                .orElseThrow(NoTrustedKeys::new)
                .seal(token.binding(Kind.REPORT, report.schema()), report.parts());
        try {
            queue.store(token, envelope, report.route(), report.urgent(), mailbox(token, now), now);
        } catch (AlreadyStored e) {
            return token.code();
        } catch (SendTokenRefused e) {
            throw e;
        } catch (RuntimeException e) { // whatever a container makes of a database that is away
            throw new NotStored(e);
        }
        return token.code();
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
