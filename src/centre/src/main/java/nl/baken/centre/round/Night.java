package nl.baken.centre.round;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What is done once a night; and when nobody ran at night, as soon as somebody runs. */
public final class Night {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    /** Further ahead than clocks of nodes differ. */
    private static final Duration WRONG_CLOCK = Duration.ofDays(1);

    private Night() {}

    /**
     * Whether the last run lies before the last time that this hour came. One that lies well ahead was made by a clock that
     * was wrong, and counts for nothing.
     *
     * @param hour of the night, by the time of the Netherlands
     * @param last {@link Instant#MIN} when there was none
     */
    public static boolean isDue(int hour, Instant last, Instant now) {
        ZonedDateTime here = now.atZone(HERE);
        ZonedDateTime night = here.toLocalDate().atTime(hour, 0).atZone(HERE);
        Instant due = (night.isAfter(here) ? night.minusDays(1) : night).toInstant();
        return last.isBefore(due) || last.isAfter(now.plus(WRONG_CLOCK));
    }
}
