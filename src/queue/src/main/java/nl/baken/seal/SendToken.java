package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to send one submission: its id, its receipt code and the key of its mailbox, chosen before the reporter
 * sends, so that a send can be repeated until it is acknowledged and is still one report with one code.
 *
 * @param issued to the second
 */
public record SendToken(UUID id, ReceiptCode code, ECKey mailboxKey, Instant issued) {
    /** How long a token is taken for a first send. */
    public static final Duration FIRST_SEND = Duration.ofHours(2);
    /** How long a token is taken for a repeat of a send that may have been stored. */
    public static final Duration RESEND = Duration.ofHours(24);

    public static SendToken create(SecureRandom random, Instant now) {
        return new SendToken(
                randomId(random),
                ReceiptCode.random(random),
                Keys.generate(random),
                Instant.ofEpochSecond(now.getEpochSecond()));
    }

    /** A version 4 UUID (RFC 9562). */
    static UUID randomId(SecureRandom random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return versioned(id);
    }

    /** These 16 or more bytes as a version 4 UUID. */
    static UUID versioned(byte[] id) {
        id[6] = (byte) ((id[6] & 0x0f) | 0x40);
        id[8] = (byte) ((id[8] & 0x3f) | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(id);
        return new UUID(bits.getLong(), bits.getLong());
    }

    /** Whether a submission that is not stored yet may still be stored under this token. */
    public boolean takesFirstSend(Instant now) {
        return !now.isAfter(issued.plus(FIRST_SEND));
    }

    /** What an envelope sent under this token must be bound to. */
    public Binding binding(Kind kind, int schema) {
        return new Binding(id, kind, schema, Keys.thumbprint(mailboxKey));
    }

    /** Never the code or the key. */
    @Override
    public String toString() {
        return "SendToken " + id;
    }
}
