package nl.baken.centre.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of RFC 6238: six digits, steps of 30 seconds, HMAC-SHA1 (what every authenticator app does).
 *
 * <p>Guarantee: a code is taken one step early or late at most, and never for a step that was used already.
 */
final class Totp {
    /** Bytes of a new secret: the length that RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    private static final int SECONDS = 30;
    private static final int TOLERANCE = 1;

    private Totp() {}

    /**
     * The step for which the code is right.
     *
     * @param lastUsed the last step that a code was taken for
     * @return empty when it is right for no step within the tolerance and after {@code lastUsed}
     */
    static OptionalLong matchingStep(byte[] secret, String code, Instant now, long lastUsed) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long step = now.getEpochSecond() / SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long candidate = step - TOLERANCE; candidate <= step + TOLERANCE; candidate++) {
            byte[] right = code(secret, candidate).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, given) && candidate > lastUsed && found.isEmpty()) {
                found = OptionalLong.of(candidate);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[hash.length - 1] & 15;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
