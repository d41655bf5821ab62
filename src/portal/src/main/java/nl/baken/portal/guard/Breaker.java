package nl.baken.portal.guard;

import java.time.Duration;
import java.time.Instant;

/**
 * Circuit breaker: leaves a service alone for a while after some failures in a row, then lets one try find out whether it
 * is back.
 */
final class Breaker {
    /** So many in a row. */
    static final int FAILURES = 3;
    /** How long it is left alone. */
    static final Duration REST = Duration.ofSeconds(30);

    private int failures;
    private Instant closedUntil = Instant.MIN;

    /** Whether it may be asked now. What comes of it is to be told. */
    synchronized boolean mayAsk(Instant now) {
        if (failures < FAILURES) {
            return true;
        }
        if (now.isBefore(closedUntil)) {
            return false;
        }
        closedUntil = now.plus(REST);
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
    }

    synchronized void failed(Instant now) {
        failures++;
        closedUntil = now.plus(REST);
    }
}
