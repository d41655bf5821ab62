package nl.baken.centre.round;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import org.jspecify.annotations.Nullable;

/** One thing that is done again and again as the system. Begun → ended with the bean that it belongs to. */
@Dependent
public class Round {
    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private @Nullable Future<?> running;

    /**
     * Begins it.
     *
     * @param first from now until the first run
     * @param pause from the end of a run until the next one
     * @param failed what to tell the log when a run fails; the kind of the failure follows
     */
    public void begin(Duration first, Duration pause, String failed, Runnable work) {
        running = scheduler.scheduleWithFixedDelay(
                Caller.system(() -> run(failed, work)), first.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    /** A run that fails must not end the schedule; the next one tries again. */
    private static void run(String failed, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, failed + ": {0}", e.getClass().getName());
        }
    }

    @PreDestroy
    void end() {
        if (running != null) {
            running.cancel(false);
        }
    }
}
