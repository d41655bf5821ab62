package nl.baken.centre.staff;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is still the member that they signed in as, in a session that nobody ended. A job looks at all members
 * and sessions every two seconds, so that an account that is ended, or has another role, is out of every session by then,
 * and no page waits for it. While the
 * database is away what was seen last stands: without it nothing can be read anyway.
 */
@ApplicationScoped
@AllowedTo(Right.ANYBODY) // the door asks before it says who acts
public class Standings {
    private static final Logger LOG = Logger.getLogger(Standings.class.getName());
    private static final int PAUSE_SECONDS = 2;
    /** After the check of the schema and the filling of a demo. */
    private static final int PRIORITY = 2700;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Members members;
    private Sessions sessions;
    private InstantSource clock;
    private volatile Look last = new Look(Instant.MIN, Map.of(), Set.of());
    private @Nullable Future<?> running;

    /**
     * What was seen.
     *
     * @param versions of all active members
     * @param sessions that nobody ended
     */
    private record Look(Instant at, Map<UUID, Integer> versions, Set<UUID> sessions) {}

    @Inject
    Standings(Members members, Sessions sessions, InstantSource clock) {
        this.members = members;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Standings() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        running = scheduler.scheduleWithFixedDelay(
                Caller.system(this::look), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void look() {
        try {
            Instant now = clock.instant();
            last = new Look(now, members.versions(), sessions.ids());
            sessions.keepUp();
        } catch (RuntimeException e) { // the database is away
            LOG.log(
                    Level.FINE,
                    "The members could not be looked at, and will be: {0}",
                    e.getClass().getName());
        }
    }

    /** Whether the member's row is still the one that they signed in with, and their session's is there. */
    public boolean stillHolds(CurrentMember me) {
        Look seen = last;
        return seen.at().isBefore(me.since())
                || Integer.valueOf(me.version()).equals(seen.versions().get(me.id()))
                        && seen.sessions().contains(me.session());
    }
}
