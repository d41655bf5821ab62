package nl.baken.centre.audit;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import org.jspecify.annotations.Nullable;

/** Checks the trail each night; when nobody ran at night, as soon as somebody runs. */
@ApplicationScoped
class NightlyTrailCheck {
    private static final Logger LOG = Logger.getLogger(NightlyTrailCheck.class.getName());
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int HOUR = 3;
    /** After the check of the schema. */
    private static final int PRIORITY = 2710;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private TrailChecks checks;
    private InstantSource clock;
    private @Nullable Future<?> running;

    @Inject
    NightlyTrailCheck(TrailChecks checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NightlyTrailCheck() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        running = scheduler.scheduleWithFixedDelay(Caller.system(this::checkWhenDue), 5, 10, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** A run that fails (the database away) must not end the schedule; the next one tries again. */
    private void checkWhenDue() {
        try {
            if (isDue(checks.newest().map(TrailCheck::getAt), clock.instant())) {
                TrailCheck made = checks.run(Audit.SYSTEM);
                if (!made.isGood()) {
                    LOG.log(Level.SEVERE, "The audit trail does not hold: {0}", String.join("; ", made.getFaults()));
                }
            }
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "The audit trail could not be checked, and will be: {0}",
                    e.getClass().getName());
        }
    }

    /** Whether the last check lies before the last three o'clock at night. */
    static boolean isDue(Optional<Instant> last, Instant now) {
        ZonedDateTime here = now.atZone(HERE);
        ZonedDateTime night = here.toLocalDate().atTime(HOUR, 0).atZone(HERE);
        Instant due = (night.isAfter(here) ? night.minusDays(1) : night).toInstant();
        return last.isEmpty() || last.get().isBefore(due) || last.get().isAfter(now.plus(Duration.ofDays(1)));
    }
}
