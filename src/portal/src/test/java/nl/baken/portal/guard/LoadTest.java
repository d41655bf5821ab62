package nl.baken.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private final Load load = new Load(40);

    private void add(int reports, Instant at) {
        for (int i = 0; i < reports; i++) {
            load.add(at);
        }
    }

    @Test
    void the_usual_is_not_high_and_one_more_is() {
        add(40, START);
        assertFalse(load.isHigh(START));
        add(1, START.plusSeconds(59));
        assertTrue(load.isHigh(START.plusSeconds(59)));
    }

    @Test
    void what_came_a_minute_ago_no_longer_counts() {
        add(40, START);
        add(40, START.plusSeconds(60));
        assertFalse(load.isHigh(START.plusSeconds(60)));
        assertEquals(1.0, load.times(START.plusSeconds(60)));
    }

    @Test
    void the_usual_all_day_is_never_high() {
        for (int second = 0; second < 24 * 60; second++) {
            add(1, START.plusSeconds(60L * second / 40));
            assertFalse(load.isHigh(START.plusSeconds(60L * second / 40)), "second " + second);
        }
    }

    @Test
    void it_tells_how_many_times_the_usual_came_in() {
        add(500, START);
        assertEquals(12.5, load.times(START.plusSeconds(30)));
        assertEquals(1.0, load.times(START.plusSeconds(3600)));
    }

    @Test
    void a_clock_that_is_set_back_loses_no_count_and_breaks_nothing() {
        add(30, START);
        add(30, START.minusSeconds(3600));
        assertTrue(load.isHigh(START));
    }
}
