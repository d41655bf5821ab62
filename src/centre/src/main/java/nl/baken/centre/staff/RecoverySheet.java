package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;

/**
 * A sheet of paper that stands in for everybody: 16 words of 8 random bits each and one that checks them. They lock the
 * sheet's own key, to which the centre's keys are sealed. Made once, printed once, kept in a safe; the words are kept
 * nowhere else.
 *
 * @param words 17, in order
 */
record RecoverySheet(List<String> words, ECKey key, LockedKey lockedKey) {
    static final int WORDS = 17;

    static RecoverySheet make(SecureRandom random) {
        List<String> words =
                new ArrayList<>(List.of(Words.passphrase(WORDS - 1, random).split(" ", -1)));
        words.add(checkWord(words));
        ECKey key = Keys.generate(random);
        return new RecoverySheet(List.copyOf(words), key, Passphrase.lock(key, String.join(" ", words), random));
    }

    /** The words as they were typed or scanned; empty when one is none of ours, or they do not go together. */
    static Optional<String> read(String typed) {
        List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        boolean fits = words.size() == WORDS
                && Words.ALL.containsAll(words)
                && words.get(WORDS - 1).equals(checkWord(words.subList(0, WORDS - 1)));
        return fits ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private static String checkWord(List<String> words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", words).getBytes(StandardCharsets.US_ASCII));
            return Words.ALL.get(digest[0] & 0xff);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "RecoverySheet";
    }
}
