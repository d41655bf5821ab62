package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;

/**
 * A private key at rest, locked by a secret: Argon2id makes 256 bits of the secret, and they seal the JWK as a compact
 * JWE ({@code dir}, {@code A256GCM}). The Argon2 parameters stand in its protected header, as PBES2's do in RFC 7518
 * §4.8. Three uses: a member's passphrase, the recovery sheet, a reporter's receipt code.
 *
 * <p>Guarantees: without the secret the key is not readable, and each guess costs what the header says; a lock that
 * asks for other costs than ours is refused before it is tried, so that nobody can use it to exhaust memory.
 *
 * @param jwe the compact JWE, ASCII
 */
public record LockedKey(String jwe) {
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int MAX_LENGTH = 4096;
    private static final Set<String> HEADER = Set.of("alg", "enc", "kid", "kdf", "m", "t", "salt");

    /** Locks a private key with a passphrase, under a fresh salt. */
    public static LockedKey lock(ECKey key, char[] passphrase, Argon2Gate gate, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] derived = derive(passphrase, salt, gate);
        try {
            return lock(key, derived, salt, gate.cost(), random);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /** Locks a private key with 256 bits that were derived already. */
    static LockedKey lock(ECKey key, byte[] derived, byte[] salt, Argon2Gate.Cost cost, SecureRandom random) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "dir");
        header.put("enc", Jwe.CONTENT_ALGORITHM);
        header.put("kid", Keys.thumbprint(key));
        header.put("kdf", "argon2id");
        header.put("m", cost.memoryKiB());
        header.put("t", cost.iterations());
        header.put("salt", Base64Strict.encode(salt));
        String protectedHeader =
                Base64Strict.encode(JSONObjectUtils.toJSONString(header).getBytes(StandardCharsets.UTF_8));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = Jwe.gcm(
                    Cipher.ENCRYPT_MODE,
                    derived,
                    nonce,
                    protectedHeader,
                    key.toJSONString().getBytes(StandardCharsets.UTF_8));
            int length = sealed.length - TAG_BYTES;
            return new LockedKey(String.join(
                    ".",
                    protectedHeader,
                    "",
                    Base64Strict.encode(nonce),
                    Base64Strict.encode(Arrays.copyOf(sealed, length)),
                    Base64Strict.encode(Arrays.copyOfRange(sealed, length, sealed.length))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is missing", e);
        }
    }

    /** @throws WrongSecret when the passphrase is wrong or the lock is not one of ours */
    public ECKey unlock(char[] passphrase, Argon2Gate gate) {
        byte[] derived = derive(passphrase, salt(gate.cost()), gate);
        try {
            return unlock(derived);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    ECKey unlock(byte[] derived) {
        String[] sections = sections();
        byte[] ciphertext = Base64Strict.decode(sections[3]);
        byte[] tag = Base64Strict.decode(sections[4]);
        byte[] sealed = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
        System.arraycopy(tag, 0, sealed, ciphertext.length, tag.length);
        try {
            byte[] jwk = Jwe.gcm(Cipher.DECRYPT_MODE, derived, Base64Strict.decode(sections[2]), sections[0], sealed);
            return Keys.parse(new String(jwk, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | EnvelopeUnreadable e) {
            throw new WrongSecret();
        }
    }

    /** The salt, when the lock has the form and the cost that this use expects. */
    private byte[] salt(Argon2Gate.Cost expected) {
        try {
            Map<String, Object> header =
                    Jwe.parse(new String(Base64Strict.decode(sections()[0]), StandardCharsets.UTF_8), MAX_LENGTH);
            byte[] salt = Base64Strict.decode(Jwe.text(header, "salt"));
            if (header.keySet().equals(HEADER)
                    && "argon2id".equals(header.get("kdf"))
                    && header.get("m") instanceof Number memory
                    && memory.intValue() == expected.memoryKiB()
                    && header.get("t") instanceof Number iterations
                    && iterations.intValue() == expected.iterations()
                    && salt.length == SALT_BYTES) {
                return salt;
            }
        } catch (EnvelopeUnreadable e) {
            throw new WrongSecret();
        }
        throw new WrongSecret();
    }

    private String[] sections() {
        String[] sections = jwe.split("\\.", -1);
        if (jwe.length() > MAX_LENGTH || sections.length != 5 || !sections[1].isEmpty()) {
            throw new WrongSecret();
        }
        return sections;
    }

    private static byte[] derive(char[] passphrase, byte[] salt, Argon2Gate gate) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        byte[] secret = new byte[encoded.remaining()];
        encoded.get(secret);
        try {
            return gate.derive(secret, salt, new byte[0], KEY_BYTES);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    /** Never the lock itself: it would be something to guess against. */
    @Override
    public String toString() {
        return "LockedKey";
    }
}
