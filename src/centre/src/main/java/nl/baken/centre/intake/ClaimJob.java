package nl.baken.centre.intake;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import nl.baken.post.Post;
import nl.baken.queue.SubmissionQueue;

/**
 * Takes new submissions over every two seconds, and once an hour removes what has expired on the portal's side. Each node
 * of the centre runs it; the queue hands every submission to one of them.
 */
@ApplicationScoped
class ClaimJob {
    private static final Logger LOG = Logger.getLogger(ClaimJob.class.getName());
    private static final int BATCH = 100;
    private static final int PAUSE_SECONDS = 2;
    /** After the check of the schema and the filling of a demo. */
    private static final int PRIORITY = 2700;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final List<Future<?>> running = new ArrayList<>();
    private Intake intake;
    private SubmissionQueue queue;
    private Post post;
    private Undo undo;
    private InstantSource clock;

    @Inject
    ClaimJob(Intake intake, SubmissionQueue queue, Post post, Undo undo, InstantSource clock) {
        this.intake = intake;
        this.queue = queue;
        this.post = post;
        this.undo = undo;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ClaimJob() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        running.add(scheduler.scheduleWithFixedDelay(
                Caller.system(() -> carefully(this::claim)), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS));
        running.add(
                scheduler.scheduleWithFixedDelay(Caller.system(() -> carefully(this::tidy)), 1, 60, TimeUnit.MINUTES));
    }

    @PreDestroy
    void stop() {
        running.forEach(job -> job.cancel(false));
    }

    private void claim() {
        int taken = BATCH;
        while (taken == BATCH) {
            taken = intake.takeIn(BATCH);
        }
    }

    private void tidy() {
        post.tidy();
        undo.tidy();
        queue.forgetOldTokens(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** A run that fails (the database away, a lost claim) must not end the schedule; the next one tries again. */
    private static void carefully(Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "A run over the queue failed and will be repeated: {0}",
                    e.getClass().getName());
        }
    }
}
