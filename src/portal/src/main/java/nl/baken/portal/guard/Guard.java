package nl.baken.portal.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.SendToken;
import org.jspecify.annotations.Nullable;

/** Judges what is about to be stored, by what it shows of itself and by how much comes in. Keeps nothing of a sender. */
@ApplicationScoped
public class Guard {
    /** Name of the field that people neither see nor hear; no browser fills it by itself. */
    public static final String TRAP = "_homepage";

    /**
     * Who sends sooner after the check page has not read it. Tokens tell the second in which they were issued, so this
     * is at least three seconds and at most four.
     */
    static final Duration SOONEST = Duration.ofSeconds(4);
    /** After this time on the check page nobody waits, however much comes in. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Copies a minute, for everybody together, that are no sign of anything: a whole training group's. */
    static final int USUAL_COPIES = 30;

    private InstantSource clock;
    private Load load;
    private Room room;
    private final Load copies = new Load(USUAL_COPIES);

    @Inject
    Guard(InstantSource clock, Settings settings) {
        this(
                clock,
                new Load(settings.number(Setting.USUAL_REPORTS, 1, Integer.MAX_VALUE)),
                new Room(
                        settings.number(Setting.DISK_APART, 1, 101),
                        settings.number(Setting.DISK_ALL, 1, 101),
                        Disk.watched(settings)));
    }

    Guard(InstantSource clock, Load load, Room room) {
        this.clock = clock;
        this.load = load;
        this.room = room;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Guard() {}

    /** Before the first request, so that nothing starts on a setting that is no number. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) ServletContext start) {
        // made by now, and its settings read
    }

    /**
     * A report that comes from a check page.
     *
     * @param token issued with that page
     * @param isTrapped whether the field was filled that people do not see
     */
    public Verdict ofForm(SendToken token, boolean isTrapped) {
        Instant now = clock.instant();
        Duration age = Duration.between(token.issued(), now);
        boolean isApart = isTrapped || age.compareTo(SOONEST) < 0;
        if (!isApart && age.compareTo(PATIENCE) < 0 && load.isHigh(now)) {
            return room.isShut(false, now) ? Verdict.NO_ROOM : Verdict.LATER;
        }
        return judged(isApart, now);
    }

    /**
     * A report that comes from a program: our own in the browser, or a partner's system.
     *
     * @param work what was done of {@link #challenge}; null when nothing was
     */
    public Verdict ofProgram(SendToken token, @Nullable String work) {
        Instant now = clock.instant();
        return judged(work == null ? load.isHigh(now) : !Work.isDone(work, token), now);
    }

    /** A form that would have been held apart, and whose sender was offered a test. */
    public Verdict ofTested(boolean isPassed) {
        return judged(!isPassed, clock.instant());
    }

    private Verdict judged(boolean isApart, Instant now) {
        if (room.isShut(isApart, now)) {
            return Verdict.NO_ROOM;
        }
        load.add(now);
        return isApart ? Verdict.APART : Verdict.TAKEN;
    }

    /**
     * Whether there is time to make somebody a copy of what they are about to send. It takes far more work than to store
     * it and nobody is lost without it, so it gives way first: while far more comes in than is usual, or far more copies
     * are asked for.
     */
    public boolean hasTimeForCopy() {
        Instant now = clock.instant();
        if (load.isHigh(now) || copies.isHigh(now)) {
            return false;
        }
        copies.add(now);
        return true;
    }

    /** Seconds, in fives, after which a form that has to wait is surely taken: 5 to 20. */
    public int secondsToWait(SendToken token) {
        Duration left = Duration.between(clock.instant(), token.issued().plus(PATIENCE));
        long fives = Math.floorDiv(left.toMillis() - 1, 5_000L) + 1;
        return (int) (5 * Math.max(1, Math.min(4, fives)));
    }

    /** Work that a program may do while its user types. The more comes in, the more it is. */
    public Challenge challenge(SendToken token) {
        return Work.challenge(token, load.times(clock.instant()));
    }
}
