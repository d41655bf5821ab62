package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.LockedKey;

/**
 * What a member types to open their key. Read forgivingly: the same words with more space between them, or with accents
 * typed another way, are the same passphrase. All of the centre goes through one gate, so that sign-ins cannot exhaust
 * memory.
 */
final class Passphrase {
    private static final Argon2Gate GATE = Argon2Gate.forPassphrases();
    /** Longer than anybody remembers, and short enough to cost nothing before the gate. */
    private static final int LONGEST = 512;

    private Passphrase() {}

    static LockedKey lock(ECKey key, String passphrase, SecureRandom random) {
        char[] secret = normal(passphrase);
        try {
            return LockedKey.lock(key, secret, GATE, random);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    /** @throws nl.baken.seal.WrongSecret when it is another one */
    static ECKey unlock(LockedKey locked, String passphrase) {
        char[] secret = normal(passphrase);
        try {
            return locked.unlock(secret, GATE);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    private static char[] normal(String passphrase) {
        String cut = passphrase.length() > LONGEST ? passphrase.substring(0, LONGEST) : passphrase;
        return Normalizer.normalize(cut, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toCharArray();
    }
}
