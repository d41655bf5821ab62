package nl.baken.centre.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.baken.centre.triage.Facts.Fact;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.Test;

class FactTest {
    private static final Sheet SHEET = TriageSheet.of(Organisation.packaged());

    @Test
    void holds_the_month_in_the_netherlands_and_nothing_nearer() {
        FilledSheet nothing = FilledSheet.of(SHEET, Map.of(), "", "");
        assertEquals(
                LocalDate.of(2026, 12, 1),
                Fact.of("burger", Instant.parse("2026-11-30T23:15:00Z"), nothing)
                        .month());
    }

    @Test
    void says_unknown_for_what_was_left_open_and_one_word_for_several_forms() {
        Instant when = Instant.parse("2026-11-22T12:00:00Z");
        Fact fact = Fact.of(
                "jongere",
                when,
                FilledSheet.of(
                        SHEET, Map.of("form", List.of("seksueel", "crimineel"), "phase", List.of("presumed")), "", ""));
        assertEquals("jongere", fact.codes().get(0));
        assertEquals("combinatie", fact.codes().get(1));
        assertEquals(1, fact.codes().stream().filter("presumed"::equals).count());
        assertEquals(9, fact.codes().stream().filter("unknown"::equals).count());
        assertEquals(
                "arbeid",
                Fact.of("jongere", when, FilledSheet.of(SHEET, Map.of("form", List.of("arbeid")), "", ""))
                        .codes()
                        .get(1));
    }
}
