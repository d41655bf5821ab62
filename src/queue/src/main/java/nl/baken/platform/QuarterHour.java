package nl.baken.platform;

import java.time.Instant;

/** Times that are kept are kept coarsely: the quarter of an hour in which something arrived, never the second. */
public final class QuarterHour {
    private static final long SECONDS = 900;

    private QuarterHour() {}

    /** The start of the quarter hour that holds this moment. */
    public static Instant of(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), SECONDS) * SECONDS);
    }
}
