package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MailboxPassesTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final byte[] oldKey = key();
    private final byte[] newKey = key();
    private final ECKey mailbox = Keys.generate(RANDOM);
    private final MailboxPasses passes = new MailboxPasses(new TreeMap<>(Map.of(1, oldKey)), RANDOM);
    private final MailboxPass pass = MailboxPass.create(mailbox, RANDOM, NOW);

    private static byte[] key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    @Test
    void opens_to_what_was_issued() {
        MailboxPass opened = passes.open(passes.seal(pass), NOW.plusSeconds(60)).orElseThrow();
        assertEquals(pass.id(), opened.id());
        assertEquals(pass.issued(), opened.issued());
        assertEquals(mailbox.toJSONObject(), opened.mailboxKey().toJSONObject());
        assertEquals(Keys.thumbprint(mailbox), opened.mailbox());
    }

    @Test
    void shows_no_key() {
        assertFalse(passes.seal(pass).contains(mailbox.getD().toString()));
        assertFalse(pass.toString().contains(mailbox.getD().toString()));
    }

    @Test
    void a_changed_character_is_refused_wherever_it_stands() {
        for (String changed : Tampering.variants(passes.seal(pass))) {
            assertEquals(Optional.empty(), passes.open(changed, NOW));
        }
    }

    @Test
    void a_missing_foreign_or_nonsensical_pass_is_refused() {
        MailboxPasses foreign = new MailboxPasses(new TreeMap<>(Map.of(1, newKey)), RANDOM);
        for (String odd : new String[] {foreign.seal(pass), "", "é\u0000", "A", "A".repeat(100_000), null}) {
            assertEquals(Optional.empty(), passes.open(odd, NOW));
        }
    }

    @Test
    void a_send_token_is_no_pass_and_a_pass_no_send_token() {
        SendTokens tokens = new SendTokens(new TreeMap<>(Map.of(1, oldKey)), RANDOM);
        assertEquals(Optional.empty(), passes.open(tokens.seal(SendToken.create(RANDOM, NOW)), NOW));
        assertThrows(SendTokenRefused.class, () -> tokens.open(passes.seal(pass), NOW));
    }

    @Test
    void is_valid_for_two_hours_and_taken_for_a_resend_for_a_day() {
        assertTrue(pass.isValid(NOW.plus(Duration.ofHours(2))));
        assertFalse(pass.isValid(NOW.plus(Duration.ofHours(2)).plusSeconds(1)));
        String sealed = passes.seal(pass);
        assertTrue(passes.open(sealed, NOW.plus(Duration.ofHours(24))).isPresent());
        assertTrue(passes.open(sealed, NOW.plus(Duration.ofHours(24)).plusSeconds(1))
                .isEmpty());
    }

    @Test
    void an_older_key_still_opens_after_a_new_one_came() {
        MailboxPasses both = new MailboxPasses(new TreeMap<>(Map.of(1, oldKey, 2, newKey)), RANDOM);
        assertTrue(both.open(passes.seal(pass), NOW).isPresent());
        assertTrue(both.open(both.seal(pass), NOW).isPresent());
        assertEquals(Optional.empty(), passes.open(both.seal(pass), NOW));
    }

    @Test
    void the_same_words_are_one_submission_and_other_words_another() {
        Binding first = pass.binding(Kind.FOLLOW_UP, new ReporterMessage("Nog iets"));
        assertEquals(first, pass.binding(Kind.FOLLOW_UP, new ReporterMessage("Nog iets")));
        assertEquals(4, first.submission().version());
        assertEquals(Keys.thumbprint(mailbox), first.mailbox());
        for (Binding other : new Binding[] {
            pass.binding(Kind.FOLLOW_UP, new ReporterMessage("Nog iets.")),
            pass.binding(Kind.WITHDRAWAL, new ReporterMessage("Nog iets")),
            MailboxPass.create(mailbox, RANDOM, NOW).binding(Kind.FOLLOW_UP, new ReporterMessage("Nog iets"))
        }) {
            assertNotEquals(first.submission(), other.submission());
        }
    }
}
