package nl.baken.centre.content;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import org.jspecify.annotations.Nullable;

/** Once an hour forgets what the portal told about the content long ago. */
@ApplicationScoped
class ForgetReadings {
    private static final Logger LOG = Logger.getLogger(ForgetReadings.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    /** After the check of the schema. */
    private static final int PRIORITY = 2700;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ContentReadings readings;
    private InstantSource clock;
    private @Nullable Future<?> running;

    @Inject
    ForgetReadings(ContentReadings readings, InstantSource clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ForgetReadings() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        running = scheduler.scheduleWithFixedDelay(Caller.system(this::forget), 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** A run that fails (the database away) must not end the schedule; the next one tries again. */
    private void forget() {
        try {
            readings.forgetBefore(clock.instant().minus(KEPT));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Old readings of the content could not be forgotten, and will be: {0}",
                    e.getClass().getName());
        }
    }
}
