package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionClockTest {
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    private final SessionClock clock = new SessionClock(NINE);

    @Test
    void ends_twenty_minutes_after_the_last_act() {
        clock.act(after(15));
        assertFalse(clock.hasEnded(after(34)));
        assertTrue(clock.hasEnded(after(35)));
    }

    @Test
    void ends_eight_hours_after_signing_in_whatever_is_done() {
        for (int minute = 0; minute < 480; minute += 10) {
            clock.act(after(minute));
        }
        clock.act(after(479));
        assertFalse(clock.hasEnded(after(479)));
        assertTrue(clock.hasEnded(after(480)));
    }

    @Test
    void an_act_after_the_end_brings_nothing_back() {
        clock.act(after(21));
        assertTrue(clock.hasEnded(after(21)));
    }

    @Test
    void has_ended_when_the_clock_is_put_back_and_not_when_it_is_set_right_by_a_moment() {
        clock.act(after(15));
        assertFalse(clock.hasEnded(after(15).minusSeconds(60)));
        assertTrue(clock.hasEnded(after(15).minusSeconds(61)));
        assertTrue(clock.hasEnded(NINE.minus(Duration.ofDays(400))));
    }

    @Test
    void tells_what_is_left() {
        assertEquals(Duration.ofMinutes(20), clock.left(NINE));
        assertEquals(Duration.ofMinutes(5), clock.left(after(15)));
        assertEquals(Duration.ZERO, clock.left(after(60)));
    }

    @Test
    void the_last_twenty_minutes_of_eight_hours_cannot_be_extended() {
        for (int minute = 0; minute <= 470; minute += 10) {
            clock.act(after(minute));
        }
        assertFalse(clock.canBeExtended(after(471)));
        assertTrue(new SessionClock(NINE).canBeExtended(after(1)));
    }

    private static Instant after(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }
}
