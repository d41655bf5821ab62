package nl.baken.centre.visits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.baken.centre.round.Round;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** Once in five batches of the portal adds up what they left, so that the table stays as small as what it tells. */
@ApplicationScoped
class AddUpVisits {
    private static final int BATCHES = 5;
    private static final int LONGEST_WAIT = 3600;
    /** After the check of the schema. */
    private static final int PRIORITY = 2700;

    private Round round;
    private Visits visits;
    private Settings settings;

    @Inject
    AddUpVisits(Round round, Visits visits, Settings settings) {
        this.round = round;
        this.visits = visits;
        this.settings = settings;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AddUpVisits() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        long seconds = (long) BATCHES * settings.number(Setting.COUNTS_EVERY, 1, LONGEST_WAIT);
        round.begin(
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(seconds),
                "Visits could not be added up, and will be",
                visits::addUp);
    }
}
