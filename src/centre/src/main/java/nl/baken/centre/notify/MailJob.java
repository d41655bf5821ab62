package nl.baken.centre.notify;

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
import org.jspecify.annotations.Nullable;

/** Looks every three seconds whether there is something to tell. Each node runs it; each letter goes from one of them. */
@ApplicationScoped
class MailJob {
    private static final Logger LOG = Logger.getLogger(MailJob.class.getName());
    private static final int PAUSE_SECONDS = 3;
    /** After the check of the schema. */
    private static final int PRIORITY = 2710;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Mails mails;
    private @Nullable Future<?> running;

    @Inject
    MailJob(Mails mails) {
        this.mails = mails;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected MailJob() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        running = scheduler.scheduleWithFixedDelay(
                Caller.system(this::deliver), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    /** A run that fails (the database away) must not end the schedule; the next one tries again. */
    private void deliver() {
        try {
            mails.deliver();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Letters could not be looked through, and will be: {0}",
                    e.getClass().getName());
        }
    }
}
