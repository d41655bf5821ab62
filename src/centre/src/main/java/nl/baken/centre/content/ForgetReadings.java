package nl.baken.centre.content;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import nl.baken.centre.round.Round;

/** Once an hour forgets what the portal told about the content long ago. */
@ApplicationScoped
class ForgetReadings {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);
    /** After the check of the schema. */
    private static final int PRIORITY = 2700;

    private Round round;
    private ContentReadings readings;
    private InstantSource clock;

    @Inject
    ForgetReadings(Round round, ContentReadings readings, InstantSource clock) {
        this.round = round;
        this.readings = readings;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ForgetReadings() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        round.begin(FIRST, PAUSE, "Old readings of the content could not be forgotten, and will be", this::forget);
    }

    private void forget() {
        readings.forgetBefore(clock.instant().minus(KEPT));
    }
}
