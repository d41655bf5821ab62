package nl.baken.centre.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.round.Night;
import nl.baken.centre.round.Round;

/** Checks the trail each night; when nobody ran at night, as soon as somebody runs. */
@ApplicationScoped
class NightlyTrailCheck {
    private static final Logger LOG = Logger.getLogger(NightlyTrailCheck.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int HOUR = 3;
    /** After the check of the schema. */
    private static final int PRIORITY = 2710;

    private Round round;
    private TrailChecks checks;
    private InstantSource clock;

    @Inject
    NightlyTrailCheck(Round round, TrailChecks checks, InstantSource clock) {
        this.round = round;
        this.checks = checks;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NightlyTrailCheck() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        round.begin(FIRST, PAUSE, "The audit trail could not be checked, and will be", this::checkWhenDue);
    }

    private void checkWhenDue() {
        Instant last = checks.newest().map(TrailCheck::getAt).orElse(Instant.MIN);
        if (Night.isDue(HOUR, last, clock.instant())) {
            TrailCheck made = checks.run(Audit.SYSTEM);
            if (!made.isGood()) {
                LOG.log(Level.SEVERE, "The audit trail does not hold: {0}", String.join("; ", made.getFaults()));
            }
        }
    }
}
