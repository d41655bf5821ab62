package nl.baken.portal.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * Whether there is room on the disk. Above one mark nothing is taken that would be held apart, above another nothing at
 * all: a full disk would stop the database, and the centre with it.
 */
final class Room {
    /** How long an answer of the file system is good for. */
    static final Duration FRESH = Duration.ofSeconds(5);

    private final int apart;
    private final int all;
    private final DoubleSupplier used;
    private Instant asked = Instant.MIN;
    private double usedThen;

    /**
     * @param apart per cent used from which nothing is taken that would be held apart
     * @param all per cent used from which nothing is taken
     * @param used per cent of the file system that is used, asked seldom
     */
    Room(int apart, int all, DoubleSupplier used) {
        this.apart = apart;
        this.all = all;
        this.used = used;
    }

    /** Whether there is none for this report. */
    synchronized boolean isShut(boolean isApart, Instant now) {
        if (asked.equals(Instant.MIN) || !now.isBefore(asked.plus(FRESH)) || now.isBefore(asked)) {
            usedThen = used.getAsDouble();
            asked = now;
        }
        return usedThen >= all || (isApart && usedThen >= apart);
    }
}
