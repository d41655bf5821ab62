package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
    void never_shrinks_and_never_passes_five_minutes() {
        for (int failures = 1; failures < 1000; failures++) {
            assertTrue(SignInDelay.after(failures).compareTo(SignInDelay.after(failures - 1)) >= 0);
        }
        assertEquals(Duration.ofMinutes(5), SignInDelay.after(Integer.MAX_VALUE));
    }
}
