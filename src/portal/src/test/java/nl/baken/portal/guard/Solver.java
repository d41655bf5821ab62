package nl.baken.portal.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Does the work as a partner's system would, from the scheme's description alone. */
final class Solver {
    private Solver() {}

    static long number(Challenge challenge) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] wanted = HexFormat.of().parseHex(challenge.challenge());
            for (long number = 0; number <= challenge.maxnumber(); number++) {
                byte[] tried = sha.digest((challenge.salt() + number).getBytes(StandardCharsets.UTF_8));
                if (MessageDigest.isEqual(tried, wanted)) {
                    return number;
                }
            }
            throw new AssertionError("No number up to " + challenge.maxnumber() + " solves the challenge");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String solve(Challenge challenge) {
        return solution(challenge, number(challenge));
    }

    static String solution(Challenge challenge, long number) {
        String json = "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                .formatted(
                        challenge.algorithm(), challenge.challenge(), number, challenge.salt(), challenge.signature());
        return encoded(json);
    }

    static String encoded(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
