package nl.baken.centre.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void is_the_last_year_or_the_last_thirty_days_unasked() {
        Map<String, String> other = Map.of("als", "csv", "blad", "2");
        assertEquals(new Period<>(YearMonth.of(2025, 12), MONTH, false), Period.months(other, MONTH));
        assertEquals(new Period<>(LocalDate.of(2026, 10, 24), DAY, false), Period.days(other, DAY));
    }

    @Test
    void is_what_was_asked_for_from_one_to_five_years_of_months_and_a_year_and_a_day_of_days() {
        assertEquals(new Period<>(MONTH, MONTH, false), Period.months(asked("2026-11", "2026-11"), MONTH));
        assertEquals(
                new Period<>(YearMonth.of(2021, 1), YearMonth.of(2025, 12), false),
                Period.months(asked("2021-01", "2025-12"), MONTH));
        assertEquals(new Period<>(NEW_YEAR, NEW_YEAR, false), Period.days(asked("2026-01-01", "2026-01-01"), DAY));
        assertEquals(
                new Period<>(NEW_YEAR, NEW_YEAR.plusDays(365), false),
                Period.days(asked("2026-01-01", "2027-01-01"), DAY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02,2026-01",
        "2021-01,2026-01",
        "2026-13,2026-13",
        "2026-01-01,2026-02-01",
        "2026-01'; --,2026-02",
        "-999999-01,2026-01",
        "-999999999-01,+999999999-12",
        "1999-12,2000-01",
        "'',''",
        "2026-01,",
        ",2026-01"
    })
    void months_that_are_none_are_told_and_the_usual_ones_shown(@Nullable String from, @Nullable String to) {
        assertEquals(new Period<>(YearMonth.of(2025, 12), MONTH, true), Period.months(asked(from, to), MONTH));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,2027-01-02",
        "2026-01-02,2026-01-01",
        "2026-02-30,2026-03-01",
        "2026-02,2026-03",
        "gisteren,2026-03-01",
        "-999999999-01-01,+999999999-12-31",
        "2026-01-01,+999999999-12-31",
        "1999-12-31,2000-01-01",
        "'',''",
        "2026-01-01,",
        ",2026-01-01"
    })
    void days_that_are_none_are_told_and_the_usual_ones_shown(@Nullable String from, @Nullable String to) {
        assertEquals(new Period<>(LocalDate.of(2026, 10, 24), DAY, true), Period.days(asked(from, to), DAY));
    }

    /** As an address has it; without the name of what is left out. */
    private static Map<String, String> asked(@Nullable String from, @Nullable String to) {
        Map<String, String> address = new HashMap<>();
        if (from != null) {
            address.put("van", from);
        }
        if (to != null) {
            address.put("tot", to);
        }
        return address;
    }
}
