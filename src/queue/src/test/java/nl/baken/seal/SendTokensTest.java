package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SendTokensTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final byte[] oldKey = key();
    private final byte[] newKey = key();
    private final SendTokens tokens = new SendTokens(new TreeMap<>(Map.of(1, oldKey)), RANDOM);

    private static byte[] key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    private static void assertRefused(SendTokenRefused.Reason reason, SendTokens by, String token, Instant now) {
        assertEquals(
                reason,
                assertThrows(SendTokenRefused.class, () -> by.open(token, now)).reason());
    }

    @Test
    void opens_to_what_was_issued() {
        SendToken token = SendToken.create(RANDOM, NOW);
        SendToken opened = tokens.open(tokens.seal(token), NOW.plusSeconds(60));
        assertEquals(token.id(), opened.id());
        assertEquals(token.code(), opened.code());
        assertEquals(token.issued(), opened.issued());
        assertEquals(token.mailboxKey().toJSONObject(), opened.mailboxKey().toJSONObject());
        assertEquals(4, token.id().version());
    }

    @Test
    void shows_neither_code_nor_key() {
        SendToken token = SendToken.create(RANDOM, NOW);
        assertFalse(tokens.seal(token).contains(token.mailboxKey().getD().toString()));
        assertFalse(token.toString().contains(token.mailboxKey().getD().toString()));
    }

    @Test
    void a_changed_character_is_refused_wherever_it_stands() {
        String sealed = tokens.seal(SendToken.create(RANDOM, NOW));
        for (String changed : Tampering.variants(sealed)) {
            assertRefused(SendTokenRefused.Reason.INVALID, tokens, changed, NOW);
        }
    }

    @Test
    void a_missing_foreign_or_nonsensical_token_is_refused() {
        SendTokens foreign = new SendTokens(new TreeMap<>(Map.of(1, newKey)), RANDOM);
        assertRefused(SendTokenRefused.Reason.INVALID, tokens, foreign.seal(SendToken.create(RANDOM, NOW)), NOW);
        assertRefused(SendTokenRefused.Reason.INVALID, tokens, "", NOW);
        assertRefused(SendTokenRefused.Reason.INVALID, tokens, "é\u0000", NOW);
        assertRefused(SendTokenRefused.Reason.INVALID, tokens, "A".repeat(100_000), NOW);
        assertThrows(SendTokenRefused.class, () -> tokens.open(null, NOW));
    }

    @Test
    void takes_a_first_send_for_two_hours_and_a_resend_for_a_day() {
        SendToken token = SendToken.create(RANDOM, NOW);
        assertTrue(token.takesFirstSend(NOW.plus(Duration.ofHours(2))));
        assertFalse(token.takesFirstSend(NOW.plus(Duration.ofHours(2)).plusSeconds(1)));
        String sealed = tokens.seal(token);
        assertEquals(
                token.id(), tokens.open(sealed, NOW.plus(Duration.ofHours(24))).id());
        assertRefused(
                SendTokenRefused.Reason.EXPIRED,
                tokens,
                sealed,
                NOW.plus(Duration.ofHours(24)).plusSeconds(1));
    }

    @Test
    void an_older_key_still_opens_after_a_new_one_came() {
        String sealed = tokens.seal(SendToken.create(RANDOM, NOW));
        SendTokens both = new SendTokens(new TreeMap<>(Map.of(1, oldKey, 2, newKey)), RANDOM);
        assertEquals(tokens.open(sealed, NOW).id(), both.open(sealed, NOW).id());
        assertRefused(SendTokenRefused.Reason.INVALID, tokens, both.seal(SendToken.create(RANDOM, NOW)), NOW);
    }
}
