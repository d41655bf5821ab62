package nl.baken.portal.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.post.OpenedMailbox;
import nl.baken.post.Post;
import nl.baken.queue.MailboxClosed;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.NotStored;
import nl.baken.queue.PortalSecrets;
import nl.baken.queue.Submitter;
import nl.baken.seal.Argon2Gate.GateBusy;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.ReporterMessage;
import nl.baken.seal.SendTokenRefused;
import org.jspecify.annotations.Nullable;

/** What a reporter with a code can do: read, write back, withdraw. */
@ApplicationScoped
public class Letterbox {
    private static final Logger LOG = Logger.getLogger(Letterbox.class.getName());

    @Inject
    private Post post;

    @Inject
    private PortalSecrets secrets;

    @Inject
    private Submitter submitter;

    @Inject
    private InstantSource clock;

    /**
     * The mailbox of a code; empty for one that is unknown, expired or replaced.
     *
     * @throws NoTrustedKeys when no signature can be checked
     * @throws GateBusy when too many ask at once
     * @throws MailboxAway when it cannot be looked up now
     */
    Optional<OpenedMailbox> open(ReceiptCode code) {
        return reachable(() -> post.read(code));
    }

    /**
     * A mailbox again that its code has opened.
     *
     * @throws NoTrustedKeys when no signature can be checked
     * @throws MailboxAway when it cannot be looked up now
     */
    Optional<OpenedMailbox> look(MailboxPass pass) {
        return reachable(() -> post.look(pass));
    }

    /** Empty when it is missing, altered, foreign or older than a day. */
    Optional<MailboxPass> pass(@Nullable String sealed) {
        return secrets.openPass(sealed);
    }

    /** Whether a pass still opens its mailbox; one that does not is taken for a resend alone. */
    boolean isValid(MailboxPass pass) {
        return pass.isValid(clock.instant());
    }

    /**
     * Sends into a mailbox's report.
     *
     * @param text empty for a withdrawal
     * @throws NoTrustedKeys when there is no trusted key to seal to
     * @throws NotStored when nothing was stored
     * @throws SendTokenRefused when the pass is too old
     * @throws MailboxClosed when the mailbox is gone, or withdrawn
     */
    void send(MailboxPass pass, Kind kind, String text) {
        submitter.submit(pass, kind, new ReporterMessage(text));
    }

    private static Optional<OpenedMailbox> reachable(Supplier<Optional<OpenedMailbox>> look) {
        try {
            return look.get();
        } catch (NoTrustedKeys | GateBusy e) {
            throw e;
        } catch (RuntimeException e) { // whatever a container makes of a database that is away
            LOG.log(Level.WARNING, "Mailbox not read: {0}", e.getClass().getName());
            throw new MailboxAway();
        }
    }

    /** The mailbox cannot be looked up now: the database is away. */
    static final class MailboxAway extends RuntimeException {
        MailboxAway() {
            super("mailbox away", null, false, true);
        }
    }
}
