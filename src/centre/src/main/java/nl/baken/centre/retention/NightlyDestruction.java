package nl.baken.centre.retention;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/** Destroys each night what goes by itself; and once soon after a start, for who does not run at night. */
@ApplicationScoped
class NightlyDestruction {
    private static final Logger LOG = Logger.getLogger(NightlyDestruction.class.getName());
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int HOUR = 2;
    /** After the tombstones. */
    private static final int PRIORITY = 2710;

    private static final int LONGEST_WAIT = 60;
    private static final int PAUSE = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Retention retention;
    private InstantSource clock;
    private int firstAfter;
    private @Nullable Future<?> running;
    private Instant last = Instant.MIN;

    @Inject
    NightlyDestruction(Retention retention, InstantSource clock, Settings settings) {
        this.retention = retention;
        this.clock = clock;
        this.firstAfter = settings.number(Setting.KEEP_FIRST, 0, LONGEST_WAIT);
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NightlyDestruction() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        running = scheduler.scheduleWithFixedDelay(
                Caller.system(this::destroyWhenDue), firstAfter, PAUSE, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** A run that fails (the database away) must not end the schedule; the next one tries again. */
    private void destroyWhenDue() {
        Instant now = clock.instant();
        if (!isDue(last, now)) {
            return;
        }
        try {
            retention.destroyByItself();
            retention.replay();
            last = now;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "What has passed its term could not be destroyed, and will be: {0}",
                    e.getClass().getName());
        }
    }

    /** Whether the last run lies before the last two o'clock at night. */
    static boolean isDue(Instant last, Instant now) {
        ZonedDateTime here = now.atZone(HERE);
        ZonedDateTime night = here.toLocalDate().atTime(HOUR, 0).atZone(HERE);
        return last.isBefore((night.isAfter(here) ? night.minusDays(1) : night).toInstant()) || last.isAfter(now);
    }
}
