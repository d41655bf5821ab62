package nl.baken.portal.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How much comes in: one count for everybody together, of one minute. Nobody is counted by who or where they are. */
final class Load {
    /** How long after the last moment of it a high load is still called one. */
    static final Duration AFTERMATH = Duration.ofMinutes(5);

    private static final int MINUTE = 60;

    private final int usual;
    private final int[] counts = new int[MINUTE];
    private long newest = Long.MIN_VALUE;
    private long highUntil = Long.MIN_VALUE;

    /** @param usual reports a minute that are no sign of anything; at least 1 */
    Load(int usual) {
        this.usual = usual;
    }

    /** One more. */
    synchronized void add(Instant now) {
        moveTo(now.getEpochSecond());
        counts[slot(newest)]++;
        if (lastMinute() > usual) {
            highUntil = newest + AFTERMATH.toSeconds();
        }
    }

    /** Whether far more came in than is usual, a few minutes ago or now. */
    synchronized boolean isHigh(Instant now) {
        return now.getEpochSecond() < highUntil;
    }

    /** How many times the usual came in during the last minute; at least 1. */
    synchronized double times(Instant now) {
        moveTo(now.getEpochSecond());
        return Math.max(1.0, (double) lastMinute() / usual);
    }

    private int lastMinute() {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        return all;
    }

    /** Seconds that nothing came in are emptied. A clock that was set back counts on in the newest second. */
    private void moveTo(long second) {
        if (second - MINUTE >= newest) {
            Arrays.fill(counts, 0);
            newest = second;
        }
        while (newest < second) {
            newest++;
            counts[slot(newest)] = 0;
        }
    }

    private static int slot(long second) {
        return (int) Math.floorMod(second, (long) MINUTE);
    }
}
