package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:10Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void gives_the_codes_of_the_rfc(long second, String code) {
        assertEquals(code, Totp.code(SECRET, second / 30));
    }

    @Test
    void takes_the_code_of_now() {
        assertEquals(OptionalLong.of(STEP), Totp.matchingStep(SECRET, Totp.code(SECRET, STEP), NOW, 0));
    }

    @Test
    void takes_a_code_one_step_early_or_late() {
        assertEquals(OptionalLong.of(STEP - 1), Totp.matchingStep(SECRET, Totp.code(SECRET, STEP - 1), NOW, 0));
        assertEquals(OptionalLong.of(STEP + 1), Totp.matchingStep(SECRET, Totp.code(SECRET, STEP + 1), NOW, 0));
    }

    @Test
    void refuses_a_code_two_steps_early_or_late() {
        assertTrue(
                Totp.matchingStep(SECRET, Totp.code(SECRET, STEP - 2), NOW, 0).isEmpty());
        assertTrue(
                Totp.matchingStep(SECRET, Totp.code(SECRET, STEP + 2), NOW, 0).isEmpty());
    }

    @Test
    void refuses_a_code_that_was_used() {
        String code = Totp.code(SECRET, STEP);
        assertTrue(Totp.matchingStep(SECRET, code, NOW, STEP).isEmpty());
        assertTrue(Totp.matchingStep(SECRET, code, NOW.plusSeconds(20), STEP).isEmpty());
    }

    @Test
    void refuses_a_code_older_than_the_one_that_was_used() {
        assertTrue(Totp.matchingStep(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)
                .isEmpty());
    }

    @Test
    void refuses_what_is_no_code() {
        assertTrue(Totp.matchingStep(SECRET, "", NOW, 0).isEmpty());
        assertTrue(Totp.matchingStep(SECRET, "12345", NOW, 0).isEmpty());
        assertTrue(Totp.matchingStep(SECRET, "é½", NOW, 0).isEmpty());
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foobar,MZXW6YTBOI"})
    void writes_a_secret_in_base32(String text, String base32) {
        assertEquals(base32, Base32.encode(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
