package nl.baken.centre.staff;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * When a session ends: 8 hours after signing in, or 20 minutes after the member's last act, whichever comes first. What
 * a page asks by itself is no act. One whose last act lies well ahead has ended: the clock was put back, and nobody can
 * tell how long it was left alone.
 */
final class SessionClock implements Serializable {
    static final Duration LONGEST = Duration.ofHours(8);
    static final Duration IDLE = Duration.ofMinutes(20);
    /** More than a clock that is kept right is ever set back at once. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(1);

    private static final long serialVersionUID = 1;

    private final Instant signedIn;
    private volatile Instant lastAct;

    SessionClock(Instant signedIn) {
        this.signedIn = signedIn;
        this.lastAct = signedIn;
    }

    Instant since() {
        return signedIn;
    }

    Instant lastAct() {
        return lastAct;
    }

    /** Notes an act of the member; one that comes after the end changes nothing. */
    void act(Instant now) {
        if (!hasEnded(now) && now.isAfter(lastAct)) {
            lastAct = now;
        }
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(end()) || now.isBefore(lastAct.minus(WRONG_CLOCK));
    }

    /** What is left without a further act; never negative. */
    Duration left(Instant now) {
        Duration left = Duration.between(now, end());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether an act could still move the end. */
    boolean canBeExtended(Instant now) {
        return Duration.between(now, signedIn.plus(LONGEST)).compareTo(left(now)) > 0;
    }

    private Instant end() {
        Instant idle = lastAct.plus(IDLE);
        Instant longest = signedIn.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }
}
