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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals mailbox passes with the portal's own token key (AES-256-GCM), so that they can lie in a page's hidden field and
 * no session need be kept.
 *
 * <p>Guarantees: who holds a sealed pass learns no key from it and cannot change or make one; any portal node with the
 * same secrets opens it; a send token is no pass and a pass no send token. Form: version of the key (1 byte), nonce (12),
 * id (16), issued (8), mailbox key d, x, y (96), tag (16); base64url.
 */
public final class MailboxPasses {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int COORDINATE_BYTES = 32;
    private static final int PLAIN_BYTES = 16 + 8 + 3 * COORDINATE_BYTES;
    private static final int SEALED_BYTES = 1 + NONCE_BYTES + PLAIN_BYTES + TAG_BYTES;
    private static final byte[] PURPOSE = "baken mailbox pass".getBytes(StandardCharsets.US_ASCII);

    private final TreeMap<Integer, byte[]> keys;
    private final SecureRandom random;

    /** @param keys by version (1 to 255), from the portal's secrets; the highest seals, all open */
    public MailboxPasses(TreeMap<Integer, byte[]> keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    public String seal(MailboxPass pass) {
        ByteBuffer plain = ByteBuffer.allocate(PLAIN_BYTES)
                .putLong(pass.id().getMostSignificantBits())
                .putLong(pass.id().getLeastSignificantBits())
                .putLong(pass.issued().getEpochSecond())
                .put(SendTokens.coordinate(pass.mailboxKey().getD()))
                .put(SendTokens.coordinate(pass.mailboxKey().getX()))
                .put(SendTokens.coordinate(pass.mailboxKey().getY()));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Map.Entry<Integer, byte[]> newest = keys.lastEntry();
        try {
            byte[] sealed = gcm(Cipher.ENCRYPT_MODE, newest.getValue(), newest.getKey(), nonce)
                    .doFinal(plain.array());
            return Base64Strict.encode(ByteBuffer.allocate(SEALED_BYTES)
                    .put(newest.getKey().byteValue())
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing", e);
        }
    }

    /** The pass; empty when it is missing, altered, made by another portal, or older than a resend may be. */
    public Optional<MailboxPass> open(@Nullable String sealed, Instant now) {
        return Optional.ofNullable(sealed)
                .filter(text -> text.length() <= 2 * SEALED_BYTES)
                .flatMap(this::open)
                .filter(pass -> !now.isAfter(pass.issued().plus(MailboxPass.RESEND)));
    }

    private Optional<MailboxPass> open(String text) {
        try {
            byte[] sealed = Base64Strict.decode(text);
            byte[] key = sealed.length == SEALED_BYTES ? keys.get(Byte.toUnsignedInt(sealed[0])) : null;
            if (key == null) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
            ByteBuffer plain = ByteBuffer.wrap(gcm(Cipher.DECRYPT_MODE, key, Byte.toUnsignedInt(sealed[0]), nonce)
                    .doFinal(sealed, 1 + NONCE_BYTES, SEALED_BYTES - 1 - NONCE_BYTES));
            UUID id = new UUID(plain.getLong(), plain.getLong());
            Instant issued = Instant.ofEpochSecond(plain.getLong());
            Base64URL d = coordinate(plain);
            Base64URL x = coordinate(plain);
            Base64URL y = coordinate(plain);
            ECKey mailboxKey = Keys.named(new ECKey.Builder(Curve.P_256, x, y).d(d));
            return Optional.of(new MailboxPass(id, mailboxKey, issued));
        } catch (GeneralSecurityException | EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    private static Cipher gcm(int mode, byte[] key, int version, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(PURPOSE);
        cipher.updateAAD(new byte[] {(byte) version});
        return cipher;
    }

    private static Base64URL coordinate(ByteBuffer plain) {
        byte[] bytes = new byte[COORDINATE_BYTES];
        plain.get(bytes);
        return Base64URL.encode(bytes);
    }
}
