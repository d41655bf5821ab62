package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] RFC_SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void gives_the_codes_of_the_rfc(long second, String code) {
        assertEquals(code, Totp.code(RFC_SECRET, Instant.ofEpochSecond(second)));
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({
        "MY======, f",
        "MZXQ====, fo",
        "MZXW6===, foo",
        "MZXW6YQ=, foob",
        "MZXW6YTB, fooba",
        "mzxw6ytboi, foobar"
    })
    void reads_base32_as_the_rfc_writes_it(String base32, String text) {
        assertArrayEquals(text.getBytes(StandardCharsets.US_ASCII), Totp.base32(base32));
    }

    @Test
    void reads_the_rfc_secret() {
        assertArrayEquals(RFC_SECRET, Totp.base32("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ"));
    }

    @Test
    void refuses_what_is_not_base32() {
        assertThrows(IllegalArgumentException.class, () -> Totp.base32("MZXW1"));
    }
}
