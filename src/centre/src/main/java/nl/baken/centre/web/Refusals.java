package nl.baken.centre.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.access.Screen;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/**
 * Notes in the audit trail who asked for what they may not see. Once for each of them, screen and hour, by each node: so
 * nobody can fill the trail with it. Refusing waits for nothing: without a database the door says no all the same.
 */
@ApplicationScoped
class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private final Set<Refusal> noted = ConcurrentHashMap.newKeySet();

    private Trail trail;
    private InstantSource clock;

    @Inject
    Refusals(Trail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Refusals() {}

    private record Refusal(String actor, Screen screen, Instant hour) {}

    /** @param actor as it stands in the audit trail */
    void note(String actor, Screen screen) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Refusal refusal = new Refusal(actor, screen, hour);
        if (!noted.add(refusal)) {
            return;
        }
        noted.removeIf(old -> !old.hour().equals(hour));
        try {
            trail.write(actor, screen);
        } catch (RuntimeException e) { // the database is away
            noted.remove(refusal);
            LOG.log(
                    Level.WARNING,
                    "A refusal could not be noted: {0}",
                    e.getClass().getName());
        }
    }

    /** The row, in a transaction of its own. */
    @ApplicationScoped
    @Transactional
    @AllowedTo(Right.ANYBODY) // who is refused acts as nobody
    static class Trail {
        private Audit audit;

        @Inject
        Trail(Audit audit) {
            this.audit = audit;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Trail() {}

        void write(String actor, Screen screen) {
            audit.record(actor, Act.ACCESS_REFUSED, screen.name(), "");
        }
    }
}
