package nl.baken.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds and opens a mailbox by its receipt code: one Argon2id run makes of the code and the pepper both the mailbox's
 * address and the key that locks its private half.
 *
 * <p>Guarantees: the address says nothing about the code; who has the database but not the pepper cannot test a single
 * code; who has both still faces 63 random bits at {@link Argon2Gate.Cost#CODE} each. The work is the same whether or
 * not such a mailbox exists.
 */
public final class MailboxLock {
    private static final int HALF = 32;
    private static final int SALT_BYTES = 16;

    /**
     * What a code opens.
     *
     * @param address where the mailbox lies, base64url, 43 characters
     */
    public record Derived(String address, byte[] key, byte[] salt) {
        /** @throws WrongSecret when this is not the lock of that mailbox */
        public ECKey unlock(LockedKey lock) {
            return lock.unlock(key);
        }

        public LockedKey lock(ECKey mailboxKey, SecureRandom random) {
            return LockedKey.lock(mailboxKey, key, salt, Argon2Gate.Cost.CODE, random);
        }

        @Override
        public String toString() {
            return "MailboxLock.Derived";
        }
    }

    private final Argon2Gate gate;
    private final byte[] pepper;
    private final byte[] salt;

    /** @param peppers by version, from the portal's secrets; the highest is in use */
    public MailboxLock(Argon2Gate gate, TreeMap<Integer, byte[]> peppers) {
        Map.Entry<Integer, byte[]> current = peppers.lastEntry();
        this.gate = gate;
        this.pepper = current.getValue();
        this.salt = saltOf(pepper, current.getKey());
    }

    /** @throws Argon2Gate.GateBusy when too many ask at once */
    public Derived derive(ReceiptCode code) {
        byte[] derived = gate.derive(code.secret(), salt, pepper, 2 * HALF);
        return new Derived(
                Base64Strict.encode(Arrays.copyOf(derived, HALF)), Arrays.copyOfRange(derived, HALF, 2 * HALF), salt);
    }

    /** One salt for all codes of a pepper, or the address could not be found again; the codes are random already. */
    private static byte[] saltOf(byte[] pepper, int version) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            byte[] full = mac.doFinal(("baken mailbox salt " + version).getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(full, SALT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
