package nl.baken.portal.guard;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private final Breaker breaker = new Breaker();

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(START);
        }
    }

    @Test
    void some_failures_in_a_row_close_it_and_single_ones_do_not() {
        for (int i = 0; i < 10; i++) {
            fail(Breaker.FAILURES - 1);
            assertTrue(breaker.mayAsk(START));
            breaker.succeeded();
        }
        fail(Breaker.FAILURES);
        assertFalse(breaker.mayAsk(START));
        assertFalse(breaker.mayAsk(START.plus(Breaker.REST).minusMillis(1)));
    }

    @Test
    void after_a_rest_one_try_finds_out_and_all_others_wait_for_it() {
        fail(Breaker.FAILURES);
        Instant later = START.plus(Breaker.REST);
        assertTrue(breaker.mayAsk(later));
        assertFalse(breaker.mayAsk(later), "one at a time");
        breaker.succeeded();
        assertTrue(breaker.mayAsk(later));
    }

    @Test
    void a_try_that_fails_closes_it_again() {
        fail(Breaker.FAILURES);
        Instant later = START.plus(Breaker.REST);
        assertTrue(breaker.mayAsk(later));
        breaker.failed(later);
        assertFalse(breaker.mayAsk(later.plus(Breaker.REST).minusMillis(1)));
        assertTrue(breaker.mayAsk(later.plus(Breaker.REST)));
    }
}
