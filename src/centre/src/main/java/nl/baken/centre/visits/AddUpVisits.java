package nl.baken.centre.visits;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/** Once in five batches of the portal adds up what they left, so that the table stays as small as what it tells. */
@ApplicationScoped
class AddUpVisits {
    private static final Logger LOG = Logger.getLogger(AddUpVisits.class.getName());
    private static final int BATCHES = 5;
    private static final int LONGEST_WAIT = 3600;
    /** After the check of the schema. */
    private static final int PRIORITY = 2700;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Visits visits;
    private Settings settings;
    private @Nullable Future<?> running;

    @Inject
    AddUpVisits(Visits visits, Settings settings) {
        this.visits = visits;
        this.settings = settings;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AddUpVisits() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        long seconds = (long) BATCHES * settings.number(Setting.COUNTS_EVERY, 1, LONGEST_WAIT);
        running = scheduler.scheduleWithFixedDelay(Caller.system(this::addUp), seconds, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** A run that fails (the database away) must not end the schedule; the next one tries again. */
    private void addUp() {
        try {
            visits.addUp();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Visits could not be added up, and will be: {0}",
                    e.getClass().getName());
        }
    }
}
