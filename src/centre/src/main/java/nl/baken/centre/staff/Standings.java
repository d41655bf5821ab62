package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/**
 * Whether somebody is still the member that they signed in as. Looks into the database at most every two seconds for each
 * member, so that an account that is ended, or has another role, is out of every session by then. While the database is
 * away what was seen last stands: without it nothing can be read anyway.
 */
@ApplicationScoped
@AllowedTo(Right.ANYBODY) // the door asks before it says who acts
public class Standings {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private Members members;
    private InstantSource clock;

    /** @param version empty for who is no member any more */
    private record Seen(OptionalInt version, Instant at) {}

    @Inject
    Standings(Members members, InstantSource clock) {
        this.members = members;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Standings() {}

    /** Whether the member's row is still the one that they signed in with. */
    public boolean stillHolds(CurrentMember me) {
        Instant now = clock.instant();
        Seen last = seen.get(me.id());
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) >= 0) {
            try {
                last = new Seen(members.version(me.id()), now);
            } catch (RuntimeException e) { // the database is away
                last = new Seen(last == null ? OptionalInt.of(me.version()) : last.version(), now);
            }
            seen.put(me.id(), last);
        }
        return last.version().equals(OptionalInt.of(me.version()));
    }
}
