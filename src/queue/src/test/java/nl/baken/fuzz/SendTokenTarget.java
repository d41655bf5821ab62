package nl.baken.fuzz;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;
import nl.baken.seal.SendTokens;

/** A send token as it comes back from anywhere. Its portal has two keys, which this class publishes. */
final class SendTokenTarget {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** Sealed once with {@link #TOKENS}, and a seed: the one text that must open. */
    static final String SEALED =
            "AlwWDCFwUFddAejfbr548fmQJs25F5ZSLI3EwPwAoT4wemvsNTiGZdD4wjq2UpM5bFw2w5-td_AHxBuJ1M6PLNXL46nvCMA6uFWf-_pxX7kuiI26wHql8zJoKs50lixk5Z2PHzLONg8CBtBXAhnBQij4vqxKcPdQHyfFs1mL5E9kodmXVSA4OMZKLZHhHXqHESBWpWegn9vdwZbp5PUwr-39QimwhNJQiQ";

    private static final SendTokens TOKENS =
            new SendTokens(new TreeMap<>(Map.of(1, key(1), 2, key(2))), new SecureRandom());

    private SendTokenTarget() {}

    static void run(byte[] input) {
        String text = Text.of(input);
        try {
            SendToken opened = TOKENS.open(text, NOW);
            if (!text.equals(SEALED)) {
                throw new AssertionError("a token was taken that nobody sealed: " + opened);
            }
        } catch (SendTokenRefused e) {
            if (text.equals(SEALED)) {
                throw new AssertionError("the sealed token was refused", e);
            }
        }
    }

    /** What a portal with these keys hands out. */
    static String issue() {
        return TOKENS.seal(SendToken.create(new SecureRandom(), NOW));
    }

    private static byte[] key(int version) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) version);
        return key;
    }
}
