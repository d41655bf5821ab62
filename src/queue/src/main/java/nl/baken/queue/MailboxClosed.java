package nl.baken.queue;

/** No code opens this mailbox any more, or its reporter withdrew: nothing was stored. */
public final class MailboxClosed extends RuntimeException {
    MailboxClosed() {
        super("mailbox closed", null, false, true);
    }
}
