package nl.baken.centre.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In winter three o'clock at night is 02:00 UTC, in summer 01:00. */
class NightTest {
    @Test
    void what_was_never_done_is_due() {
        assertTrue(Night.isDue(3, Instant.MIN, Instant.parse("2026-11-22T12:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T02:00:01Z, 2026-11-22T01:59:59Z, false",
        "2026-11-21T02:00:01Z, 2026-11-22T02:00:00Z, true",
        "2026-11-22T02:00:00Z, 2026-11-22T23:00:00Z, false",
        "2026-11-20T12:00:00Z, 2026-11-22T01:00:00Z, true",
        "2026-07-01T01:00:00Z, 2026-07-02T00:59:59Z, false",
        "2026-07-01T01:00:00Z, 2026-07-02T01:00:00Z, true",
        // the clock was wrong when it was last done
        "2031-01-01T00:00:00Z, 2026-11-22T12:00:00Z, true"
    })
    void it_is_due_once_after_each_three_o_clock(Instant last, Instant now, boolean due) {
        assertEquals(due, Night.isDue(3, last, now));
    }
}
