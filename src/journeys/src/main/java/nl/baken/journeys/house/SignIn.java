package nl.baken.journeys.house;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A demo member's sign-in, from the file that demo mode writes. */
public record SignIn(String name, String passphrase, String totpSecret) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    /** How long a one-time code holds. */
    public static final int STEP_SECONDS = 30;

    /** The one-time code of a moment, after RFC 6238: HMAC-SHA-1, steps of 30 seconds, 6 digits. */
    public String codeAt(Instant moment) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(base32(totpSecret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS))
                    .array());
            int offset = hash[hash.length - 1] & 0x0f;
            int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", truncated % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA1", e);
        }
    }

    private static byte[] base32(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        long held = 0;
        int bits = 0;
        for (char digit : text.toCharArray()) {
            int value = BASE32.indexOf(digit);
            if (value < 0) {
                throw new NotReady("A one-time-code secret of the sign-ins is not base32");
            }
            held = (held << 5 | value) & 0xffff;
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
