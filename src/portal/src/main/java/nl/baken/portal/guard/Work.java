package nl.baken.portal.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.baken.seal.SendToken;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;

/**
 * Proof of work by ALTCHA's scheme (altcha.org, version 1): find the number below a bound whose SHA-256 behind a salt is
 * the one given.
 *
 * <p>Guarantee: work is good for one send token and so for one report. The key that signs a challenge is made from that
 * token, which only the portal can open; a token is stored once.
 */
final class Work {
    /** Bound on an ordinary day: about ten thousand hashes, a tenth of a second on a phone. */
    static final long EASY = 20_000;
    /** Bound however much comes in: a few seconds on a slow phone, behind the reporter's typing. */
    static final long HARDEST = 500_000;

    /** Longer than any solution is. */
    private static final int MOST_CHARACTERS = 1024;

    private static final String PURPOSE = "baken proof of work";

    private Work() {}

    /** @param times how many times the usual comes in; at least 1 */
    static Challenge challenge(SendToken token, double times) {
        try {
            Altcha.Challenge made = Altcha.createChallenge(new ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setMaxNumber(Math.min(HARDEST, Math.round(EASY * times)))
                    .setSecureRandomNumber(true)
                    .setHmacKey(key(token)));
            return new Challenge(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) { // what the library declares, and never throws for what it is given here
            throw new IllegalStateException("Cannot make a challenge", e);
        }
    }

    /**
     * Whether this is a solution of a challenge for this token.
     *
     * @param solution base64 of ALTCHA's JSON: algorithm, challenge, number, salt, signature
     */
    static boolean isDone(String solution, SendToken token) {
        if (solution.length() > MOST_CHARACTERS) {
            return false;
        }
        try {
            return Altcha.verifySolution(solution, key(token), false);
        } catch (Exception e) { // whatever the library makes of what is no solution
            return false;
        }
    }

    private static String key(SendToken token) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(token.mailboxKey().getD().decode(), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(PURPOSE.getBytes(StandardCharsets.US_ASCII)));
    }
}
