package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.seal.Keys;

/**
 * Six words that stand for a newcomer's key (48 bits of SHA-256 over its thumbprint). The newcomer reads them out, by
 * phone or face to face, and who lets them in types what they hear: so a key that somebody put in the database instead is
 * noticed.
 */
final class ShortCode {
    private static final int WORDS = 6;

    private ShortCode() {}

    static List<String> of(ECKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("baken short code " + Keys.thumbprint(key)).getBytes(StandardCharsets.US_ASCII));
            return IntStream.range(0, WORDS)
                    .mapToObj(i -> Words.ALL.get(digest[i] & 0xff))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this was heard: the words in their order, whatever stands between them. */
    static boolean isHeard(String typed, ECKey key) {
        String heard = List.of(typed.strip().toLowerCase(Locale.ROOT).split("[^a-z]+", -1)).stream()
                .collect(Collectors.joining(" "));
        return heard.equals(String.join(" ", of(key)));
    }
}
