package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInDelayTest {
    @Test
    void the_first_two_failures_cost_nothing() {
        assertEquals(Duration.ZERO, SignInDelay.after(0));
        assertEquals(Duration.ZERO, SignInDelay.after(1));
        assertEquals(Duration.ZERO, SignInDelay.after(2));
    }

    @Test
    void doubles_with_each_failure_after_that() {
        assertEquals(Duration.ofSeconds(5), SignInDelay.after(3));
        assertEquals(Duration.ofSeconds(10), SignInDelay.after(4));
        assertEquals(Duration.ofSeconds(20), SignInDelay.after(5));
    }

    @Test
    void a_wait_that_a_clock_noted_that_was_ahead_is_none() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertEquals(Duration.ofMinutes(5), SignInDelay.left(now, now.plus(Duration.ofMinutes(5))));
        assertEquals(
                Duration.ZERO,
                SignInDelay.left(now, now.plus(Duration.ofMinutes(5)).plusMillis(1)));
        assertEquals(Duration.ZERO, SignInDelay.left(now, now.plus(Duration.ofDays(400))));
        assertEquals(Duration.ZERO, SignInDelay.left(now, now));
        assertEquals(Duration.ZERO, SignInDelay.left(now, now.minusSeconds(1)));
    }

    @Test
    void never_shrinks_and_never_passes_five_minutes() {
        for (int failures = 1; failures < 1000; failures++) {
            assertTrue(SignInDelay.after(failures).compareTo(SignInDelay.after(failures - 1)) >= 0);
        }
        assertEquals(Duration.ofMinutes(5), SignInDelay.after(Integer.MAX_VALUE));
    }
}
