package nl.baken.centre.staff;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a name must wait after so many attempts that did not succeed: nothing for the first two, then 5 seconds and
 * twice as long each time, 5 minutes at most. So a guesser gets some 300 attempts a day, and a member who mistyped three
 * times hardly notices.
 */
final class SignInDelay {
    private static final int FREE = 2;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private SignInDelay() {}

    /**
     * How long is left until this moment; nothing when it lies further ahead than any wait does, for then it was noted by
     * a clock that was wrong.
     */
    static Duration left(Instant now, Instant notBefore) {
        Duration left = Duration.between(now, notBefore);
        return left.isNegative() || left.compareTo(LONGEST) > 0 ? Duration.ZERO : left;
    }

    static Duration after(int failures) {
        if (failures <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE - 1, 10);
        Duration delay = FIRST.multipliedBy(1L << doublings);
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }
}
