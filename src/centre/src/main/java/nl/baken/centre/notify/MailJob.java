package nl.baken.centre.notify;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.baken.centre.round.Round;

/** Looks every three seconds whether there is something to tell. Each node runs it; each letter goes from one of them. */
@ApplicationScoped
class MailJob {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** After the check of the schema. */
    private static final int PRIORITY = 2710;

    private Round round;
    private Mails mails;

    @Inject
    MailJob(Round round, Mails mails) {
        this.round = round;
        this.mails = mails;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected MailJob() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        round.begin(PAUSE, PAUSE, "Letters could not be looked through, and will be", mails::deliver);
    }
}
