package nl.baken.centre.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.centre.insight.Counts.Row;
import org.junit.jupiter.api.Test;

class CountsTest {
    @Test
    void tells_five_and_no_count_below_it_but_none() {
        assertEquals(List.of("5", "<5", "<5", "0"), told(5, 4, 1, 0));
        assertEquals("10", counts(5, 4, 1, 0).getSum());
    }

    @Test
    void hides_the_smallest_other_count_when_one_alone_would_follow_from_the_sum() {
        assertEquals(List.of("40", "-", "<5"), told(40, 6, 2));
        assertEquals(List.of("-", "<5"), told(40, 2));
        assertEquals(List.of("40", "6", "<5", "<5"), told(40, 6, 2, 1));
        assertEquals(List.of("<5"), told(2));
        assertEquals("<5", counts(2).getSum());
    }

    @Test
    void draws_bars_by_what_is_told_alone() {
        List<Row> rows = counts(40, 20, 6, 2).getRows();
        assertEquals(List.of(100, 50, 0, 0), rows.stream().map(Row::share).toList());
        assertEquals(
                List.of(0, 0), counts(0, 0).getRows().stream().map(Row::share).toList());
    }

    @Test
    void knows_when_there_is_nothing_and_when_not_all_is_told() {
        assertTrue(counts().isNone());
        assertTrue(counts(0).isNone());
        assertFalse(counts(7).isPartly());
        assertTrue(counts(7, 3).isPartly());
    }

    private static List<String> told(int... counts) {
        return counts(counts).getRows().stream().map(Row::getTold).toList();
    }

    private static Counts counts(int... counts) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            byCode.put("code-" + i, counts[i]);
        }
        return Counts.of(byCode);
    }
}
