package nl.baken.seal;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals send tokens with the portal's own token key (AES-256-GCM), so that they can lie in a page's hidden field and no
 * state need be kept for them.
 *
 * <p>Guarantees: who holds a sealed token learns neither code nor key from it and cannot change or make one; any portal
 * node with the same secrets opens it. Form: version of the key (1 byte), nonce (12), id (16), issued (8), code (20),
 * mailbox key d, x, y (96), tag (16); base64url.
 */
public final class SendTokens {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int CODE_BYTES = 20;
    private static final int COORDINATE_BYTES = 32;
    private static final int PLAIN_BYTES = 16 + 8 + CODE_BYTES + 3 * COORDINATE_BYTES;
    private static final int SEALED_BYTES = 1 + NONCE_BYTES + PLAIN_BYTES + TAG_BYTES;
    private static final byte[] PURPOSE = "baken send token".getBytes(StandardCharsets.US_ASCII);

    private final TreeMap<Integer, byte[]> keys;
    private final SecureRandom random;

    /** @param keys by version (1 to 255), from the portal's secrets; the highest seals, all open */
    public SendTokens(TreeMap<Integer, byte[]> keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    public String seal(SendToken token) {
        ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES)
                .putLong(token.id().getMostSignificantBits())
                .putLong(token.id().getLeastSignificantBits())
                .putLong(token.issued().getEpochSecond())
                .put(token.code().secret())
                .put(coordinate(token.mailboxKey().getD()))
                .put(coordinate(token.mailboxKey().getX()))
                .put(coordinate(token.mailboxKey().getY()));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        int version = keys.lastKey();
        try {
            byte[] sealed = gcm(Cipher.ENCRYPT_MODE, version, nonce).doFinal(plain.array());
            return Base64Strict.encode(ByteBuffer.allocate(SEALED_BYTES)
                    .put((byte) version)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing", e);
        }
    }

    /** @throws SendTokenRefused when it is missing, altered, made by another portal, or older than a resend may be */
    public SendToken open(@Nullable String sealed, Instant now) {
        SendToken token = open(sealed);
        if (now.isAfter(token.issued().plus(SendToken.RESEND))) {
            throw new SendTokenRefused(SendTokenRefused.Reason.EXPIRED);
        }
        return token;
    }

    private SendToken open(@Nullable String text) {
        if (text == null || text.length() > 2 * SEALED_BYTES) {
            throw new SendTokenRefused(SendTokenRefused.Reason.INVALID);
        }
        try {
            ByteBuffer sealed = ByteBuffer.wrap(Base64Strict.decode(text));
            if (sealed.remaining() != SEALED_BYTES) {
                throw new SendTokenRefused(SendTokenRefused.Reason.INVALID);
            }
            int version = Byte.toUnsignedInt(sealed.get());
            byte[] nonce = take(sealed, NONCE_BYTES);
            ByteBuffer plain =
                    ByteBuffer.wrap(gcm(Cipher.DECRYPT_MODE, version, nonce).doFinal(take(sealed, sealed.remaining())));
            UUID id = new UUID(plain.getLong(), plain.getLong());
            Instant issued = Instant.ofEpochSecond(plain.getLong());
            ReceiptCode code = ReceiptCode.parse(new String(take(plain, CODE_BYTES), StandardCharsets.US_ASCII))
                    .orElseThrow(() -> new SendTokenRefused(SendTokenRefused.Reason.INVALID));
            Base64URL d = Base64URL.encode(take(plain, COORDINATE_BYTES));
            Base64URL x = Base64URL.encode(take(plain, COORDINATE_BYTES));
            Base64URL y = Base64URL.encode(take(plain, COORDINATE_BYTES));
            return new SendToken(id, code, Keys.named(new ECKey.Builder(Curve.P_256, x, y).d(d)), issued);
        } catch (GeneralSecurityException | EnvelopeUnreadable e) {
            throw new SendTokenRefused(SendTokenRefused.Reason.INVALID);
        }
    }

    private Cipher gcm(int mode, int version, byte[] nonce) throws GeneralSecurityException {
        byte[] key = keys.get(version);
        if (key == null) {
            throw new SendTokenRefused(SendTokenRefused.Reason.INVALID);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(PURPOSE);
        cipher.updateAAD(new byte[] {(byte) version});
        return cipher;
    }

    private static byte[] take(ByteBuffer buffer, int bytes) {
        byte[] taken = new byte[bytes];
        buffer.get(taken);
        return taken;
    }

    static byte[] coordinate(Base64URL value) {
        byte[] bytes = value.decode();
        return bytes.length == COORDINATE_BYTES
                ? bytes
                : Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length);
    }
}
