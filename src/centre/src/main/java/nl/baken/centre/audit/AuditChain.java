package nl.baken.centre.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Computes the MAC that ties a row of the trail to the one before it: HMAC-SHA256 over the previous MAC and each field,
 * every one with its length before it, so that no two different rows read the same.
 *
 * <p>Guarantee: without an audit key nobody can make a row that fits, and a row that was changed, left out or moved no
 * longer fits. Rows cut off at the end are told by the head; that head set back together with them is told only by a
 * note of an earlier head kept outside the database ({@link VerifyAudit} prints it and takes it).
 */
public final class AuditChain {
    /** What stands before the first row. */
    public static final String START = "";

    private static final String PREFIX = "audit.";
    private final TreeMap<Integer, byte[]> keys;

    /** @param keys the audit keys by version; the highest makes new rows */
    public AuditChain(Map<Integer, byte[]> keys) {
        this.keys = new TreeMap<>(keys);
    }

    /** The id of the key that new rows are made with. */
    String currentKey() {
        return PREFIX + keys.lastKey();
    }

    /** @throws UnknownAuditKey when the row names a key that is not in the secrets file */
    public String mac(String previous, AuditRow row) {
        byte[] key = key(row.keyId());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (String field : new String[] {
                previous,
                Long.toString(row.seq()),
                toMicros(row.at()),
                row.actor(),
                row.act(),
                row.subject(),
                row.detail(),
                row.keyId()
            }) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                text.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
                text.writeBytes(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key(String keyId) {
        byte[] key = keyId.matches("audit\\.[1-9][0-9]{0,3}")
                ? keys.get(Integer.valueOf(keyId.substring(PREFIX.length())))
                : null;
        if (key == null) {
            throw new UnknownAuditKey(keyId);
        }
        return key;
    }

    private static String toMicros(Instant at) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    /** A row of the trail names a key that the secrets file does not hold. */
    static final class UnknownAuditKey extends IllegalStateException {
        UnknownAuditKey(String keyId) {
            super("No audit key " + keyId);
        }
    }
}
