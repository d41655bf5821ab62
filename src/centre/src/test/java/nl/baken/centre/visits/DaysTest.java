package nl.baken.centre.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @Test
    void a_year_and_a_day_can_be_asked_for_and_the_last_thirty_days_are_shown_unasked() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        assertEquals(Optional.of(new Days(first, first.plusDays(365))), Days.of("2026-01-01", "2027-01-01"));
        assertEquals(Optional.of(new Days(first, first)), Days.of("2026-01-01", "2026-01-01"));
        assertEquals(
                new Days(LocalDate.of(2026, 10, 24), LocalDate.of(2026, 11, 22)),
                Days.until(LocalDate.of(2026, 11, 22)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,2027-01-02",
        "2026-01-02,2026-01-01",
        "2026-02-30,2026-03-01",
        "gisteren,2026-03-01",
        "'',''",
        "1999-12-31,2000-01-01",
        "-999999999-01-01,+999999999-12-31"
    })
    void anything_else_is_refused(String from, String to) {
        assertEquals(Optional.empty(), Days.of(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "/c/werk,SHORT",
        "/nl/campagne/werk,CAMPAIGNS",
        "/nl/makkelijk/campagne/werk,CAMPAIGNS",
        "/pl/campagne/werk,CAMPAIGNS",
        "/nl/campagne,PAGES",
        "/nl/materiaal/po/les.pdf,FILES",
        "/nl/materiaal/po.zip,FILES",
        "/nl/hulp,PAGES",
        "/nl/,PAGES"
    })
    void each_address_is_of_one_sort(String path, Sort sort) {
        assertEquals(sort, Sort.of(path));
    }
}
