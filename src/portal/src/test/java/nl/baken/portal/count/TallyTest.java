package nl.baken.portal.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Tally tally = new Tally();
    private final Unwritten unwritten = new Unwritten();

    @Test
    void counts_each_address_that_the_site_has_until_it_is_taken() {
        tally.know(Set.of("/nl/hulp", "/c/werk"));
        tally.count("/nl/hulp");
        tally.count("/nl/hulp");
        tally.count("/c/werk");
        assertEquals(Map.of("/nl/hulp", 2L, "/c/werk", 1L), tally.take());
        assertEquals(Map.of(), tally.take());
    }

    @Test
    void an_address_that_the_site_does_not_have_is_not_kept() {
        tally.know(Set.of("/nl/hulp"));
        IntStream.range(0, 10_000).forEach(i -> tally.count("/nl/hulp?" + i));
        tally.count("/nl/Hulp");
        assertEquals(Map.of(), tally.take());
        String tooLong = "/nl/" + "x".repeat(Tally.LONGEST);
        tally.know(Set.of(tooLong));
        tally.count(tooLong);
        assertEquals(Map.of(), tally.take());
    }

    @Test
    void what_was_counted_stays_when_the_pages_change() {
        tally.know(Set.of("/nl/hulp", "/nl/oud"));
        tally.count("/nl/hulp");
        tally.count("/nl/oud");
        tally.know(Set.of("/nl/hulp", "/nl/nieuw"));
        tally.count("/nl/hulp");
        assertEquals(Map.of("/nl/hulp", 2L, "/nl/oud", 1L), tally.take());
        tally.know(Set.of("/nl/hulp"));
        tally.count("/nl/oud");
        assertEquals(Map.of(), tally.take());
    }

    @Test
    void loses_none_of_many_at_once() {
        tally.know(Set.of("/nl/hulp"));
        IntStream.range(0, 10_000).parallel().forEach(i -> tally.count("/nl/hulp"));
        assertEquals(Map.of("/nl/hulp", 10_000L), tally.take());
    }

    @Test
    void what_cannot_be_written_is_kept_by_day_and_grows_with_days_alone() {
        for (int i = 0; i < 1_000; i++) {
            assertEquals(0, unwritten.add(DAY, Map.of("/nl/hulp", 2L)));
        }
        assertEquals(Map.of("/nl/hulp", 2_000L), unwritten.byDay().get(DAY));
        long lost = 0;
        for (int i = 1; i <= Unwritten.MOST_DAYS; i++) {
            lost += unwritten.add(DAY.plusDays(i), Map.of("/c/werk", 1L));
        }
        assertEquals(2_000, lost, "the oldest day goes first");
        assertEquals(Unwritten.MOST_DAYS, unwritten.byDay().size());
        unwritten.add(DAY.plusDays(30), Map.of());
        assertEquals(
                List.of(DAY.plusDays(1)),
                unwritten.byDay().keySet().stream().limit(1).toList(),
                "a minute without visits takes no day");
        unwritten.clear();
        assertTrue(unwritten.isEmpty());
    }
}
