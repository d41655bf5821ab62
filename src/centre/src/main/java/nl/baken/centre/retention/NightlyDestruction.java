package nl.baken.centre.retention;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.baken.centre.round.Night;
import nl.baken.centre.round.Round;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** Destroys each night what goes by itself; and once soon after a start, for who does not run at night. */
@ApplicationScoped
class NightlyDestruction {
    private static final int HOUR = 2;
    /** After the tombstones. */
    private static final int PRIORITY = 2710;

    private static final int LONGEST_WAIT = 60;
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private Round round;
    private Retention retention;
    private InstantSource clock;
    private Duration firstAfter = Duration.ZERO;
    private Instant last = Instant.MIN;

    @Inject
    NightlyDestruction(Round round, Retention retention, InstantSource clock, Settings settings) {
        this.round = round;
        this.retention = retention;
        this.clock = clock;
        this.firstAfter = Duration.ofMinutes(settings.number(Setting.KEEP_FIRST, 0, LONGEST_WAIT));
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NightlyDestruction() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        round.begin(
                firstAfter,
                PAUSE,
                "What has passed its term could not be destroyed, and will be",
                this::destroyWhenDue);
    }

    private void destroyWhenDue() {
        Instant now = clock.instant();
        if (Night.isDue(HOUR, last, now)) {
            retention.destroyByItself();
            retention.replay();
            last = now;
        }
    }
}
