package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/**
 * What staff accounts need of the centre's secrets file ({@code totp.1}, …): it seals the members' one-time-code secrets,
 * and hides their recovery codes and the names that people try to sign in with.
 *
 * <p>Guarantee: whoever owns the database can neither compute a one-time code, nor put one member's secret on another's
 * account, nor read which names were tried.
 */
@ApplicationScoped
class CentreSecrets {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private TreeMap<Integer, byte[]> keys;
    private SecureRandom random;

    @Inject
    CentreSecrets(Settings settings, SecureRandom random) {
        this(SecretsFile.read(settings.path(Setting.CENTRE_SECRETS)).versions("totp"), random);
    }

    CentreSecrets(TreeMap<Integer, byte[]> keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CentreSecrets() {}

    /** The secret as it lies in the database: {@code version.base64url(nonce, ciphertext)}, bound to its member. */
    String seal(byte[] totpSecret, UUID member) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, keys.lastEntry().getValue(), nonce, member, totpSecret);
        return keys.lastKey()
                + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /** @throws TotpSecretUnreadable when it was changed, belongs to another member, or its key is gone */
    byte[] open(String sealed, UUID member) {
        try {
            int dot = sealed.indexOf('.');
            byte[] key = keys.get(Integer.valueOf(sealed.substring(0, Math.max(dot, 0))));
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
            if (key == null || bytes.length <= NONCE_BYTES) {
                throw new TotpSecretUnreadable();
            }
            return gcm(
                    Cipher.DECRYPT_MODE,
                    key,
                    Arrays.copyOf(bytes, NONCE_BYTES),
                    member,
                    Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
        } catch (IllegalArgumentException e) {
            throw new TotpSecretUnreadable();
        }
    }

    /** What stands for a tried name in the database: the same for the same name, and telling nothing of it. */
    String hide(String signInName) {
        byte[] key = hmac(keys.firstEntry().getValue(), "names that were tried");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hmac(key, signInName.strip().toLowerCase(Locale.ROOT)));
    }

    /** What stands for a recovery code of a member in the database. */
    String hideCode(UUID member, String digits) {
        byte[] key = hmac(keys.firstEntry().getValue(), "codes for a lost phone");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key, member + " " + digits));
    }

    private static byte[] gcm(int mode, byte[] key, byte[] nonce, UUID member, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(member.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new TotpSecretUnreadable();
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A one-time-code secret in the database is not what the centre put there. */
    static final class TotpSecretUnreadable extends IllegalStateException {
        TotpSecretUnreadable() {
            super("A one-time-code secret cannot be opened");
        }
    }
}
