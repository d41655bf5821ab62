package nl.baken.portal.count;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Every minute, and when the portal stops, writes down what was counted. What is counted in the minute around midnight is
 * of the day on which it is taken.
 */
@ApplicationScoped
class CountJob {
    private static final Logger LOG = Logger.getLogger(CountJob.class.getName());
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** In seconds. */
    private static final int LONGEST_WAIT = 3600;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Tally tally;
    private CountBook book;
    private Settings settings;
    private InstantSource clock;
    private final Unwritten unwritten = new Unwritten();
    private @Nullable Future<?> running;
    private boolean isAway;

    @Inject
    CountJob(Tally tally, CountBook book, Settings settings, InstantSource clock) {
        this.tally = tally;
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected CountJob() {}

    void onStart(@Observes @Initialized(ApplicationScoped.class) ServletContext start) {
        long seconds = settings.number(Setting.COUNTS_EVERY, 1, LONGEST_WAIT);
        running = scheduler.scheduleWithFixedDelay(this::write, seconds, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
        write();
    }

    /** While the database is away it is tried again each time; a failure must not end the schedule. */
    private synchronized void write() {
        long lost = unwritten.add(LocalDate.ofInstant(clock.instant(), HERE), tally.take());
        if (lost > 0) {
            LOG.log(Level.WARNING, "The database is away for a week: {0} visits are given up", Long.toString(lost));
        }
        if (unwritten.isEmpty()) {
            return;
        }
        try {
            book.write(unwritten.byDay());
            unwritten.clear();
            isAway = false;
        } catch (RuntimeException e) {
            if (!isAway) {
                LOG.log(
                        Level.WARNING,
                        "Visits could not be written down, and will be: {0}",
                        e.getClass().getName());
            }
            isAway = true;
        }
    }
}
