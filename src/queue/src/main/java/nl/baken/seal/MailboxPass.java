package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to go on in a mailbox that its code has opened: to look again, and to send into it. It holds the mailbox's
 * key and not the code, so that the code is asked for once, derived once, and stands on no page.
 *
 * @param id random; what is sent with this pass gets ids made of it
 * @param mailboxKey with its private half
 * @param issued to the second
 */
public record MailboxPass(UUID id, ECKey mailboxKey, Instant issued) {
    /** How long it opens the mailbox, and is taken for a first send. */
    public static final Duration LIFE = Duration.ofHours(2);
    /** How long it is taken for a repeat of a send that may have been stored. */
    public static final Duration RESEND = Duration.ofHours(24);

    public static MailboxPass create(ECKey mailboxKey, SecureRandom random, Instant now) {
        return new MailboxPass(SendToken.randomId(random), mailboxKey, Instant.ofEpochSecond(now.getEpochSecond()));
    }

    public boolean isValid(Instant now) {
        return !now.isAfter(issued.plus(LIFE));
    }

    /**
     * What an envelope sent with this pass must be bound to: the report's own mailbox, so that it joins that report. The
     * same words twice are the same submission, other words are another; who does not hold the pass learns nothing about
     * the words from the id, since the pass's own is random and leaves the page only sealed.
     */
    public Binding binding(Kind kind, ReporterMessage message) {
        byte[] digest = sha256(id + "\n" + kind.code() + "\n" + message.text());
        return new Binding(SendToken.versioned(digest), kind, ReporterMessage.SCHEMA, mailbox());
    }

    /** RFC 7638 thumbprint of the mailbox key. */
    public String mailbox() {
        return Keys.thumbprint(mailboxKey);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MailboxPass " + id;
    }
}
