package nl.baken.journeys.house;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A demo member's sign-in. One-time codes are made here after RFC 6238, not by the code that checks them. */
public record SignIn(String name, String passphrase, String secret) {
    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The step of the last code that each secret gave out. */
    private static final Map<String, Long> USED = new ConcurrentHashMap<>();

    /**
     * A code that was not given out before, for a code opens the door once. Within one step the next one's is taken too,
     * which the centre allows; whoever signs in more often waits.
     */
    public String freshCode() {
        long step = USED.merge(secret, step(Instant.now()), (used, now) -> Math.max(used + 1, now));
        Baken.await("the step of a fresh code is near", () -> step(Instant.now()) >= step - 1);
        return code(Instant.ofEpochSecond(step * STEP_SECONDS));
    }

    private static long step(Instant at) {
        return at.getEpochSecond() / STEP_SECONDS;
    }

    public String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step(at)).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int code = (ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % 1_000_000;
            return String.format(Locale.ROOT, "%06d", code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (char digit : secret.toCharArray()) {
            held = (held << 5 | BASE32.indexOf(digit)) & 0xffff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }

    /** Never the secrets. */
    @Override
    public String toString() {
        return "SignIn " + name;
    }
}
