package nl.baken.centre.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeriodTest {
    @Test
    void is_months_in_their_order_and_not_too_many() {
        assertEquals(
                List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 1)),
                Period.of("2025-12", "2026-01").orElseThrow().months());
        assertEquals(60, Period.of("2021-01", "2025-12").orElseThrow().months().size());
        assertEquals(12, Period.until(YearMonth.of(2026, 11)).months().size());
    }

    @Test
    void is_none_when_what_was_asked_is_not_that() {
        for (String[] asked : new String[][] {
            {"2026-02", "2026-01"},
            {"2021-01", "2026-01"},
            {"2026-13", "2026-13"},
            {"", ""},
            {"2026-01'; --", "2026-02"},
            {"-999999-01", "2026-01"},
            {"1999-12", "2000-01"}
        }) {
            assertEquals(Optional.empty(), Period.of(asked[0], asked[1]), asked[0] + " " + asked[1]);
        }
    }
}
