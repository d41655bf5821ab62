package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/**
 * The sessions of the members, one row each: when begun, when last used, which browser as one word; no address and
 * nothing of what was done. A session whose row is gone is over: at once on this node, on the others within seconds
 * ({@link Standings}).
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.SIGNED_IN)
public class Sessions {
    private static final int LIMIT = 50;
    /** How exactly it is noted when one was last used. */
    private static final Duration NOTED = Duration.ofMinutes(1);
    /** How long a row stays after its session must be over by any clock. */
    private static final Duration SPARE = Duration.ofMinutes(10);

    private final Map<UUID, Instant> noted = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private LiveSessions live;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Sessions(LiveSessions live, Audit audit, InstantSource clock) {
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Sessions() {}

    /** One that is not over. */
    public record Open(UUID id, Instant began, Instant lastUsed, String browser) {}

    /** Those of a member, the one used last first; 50 at most. */
    public List<Open> of(UUID member) {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), began, last_used, browser FROM member_session"
                        + " WHERE member = ?1 AND last_used > ?2 AND began > ?3 ORDER BY last_used DESC LIMIT " + LIMIT)
                .setParameter(1, member.toString())
                .setParameter(
                        2, Rows.stored(clock.instant().minus(SessionClock.IDLE).minus(NOTED)))
                .setParameter(3, Rows.stored(clock.instant().minus(SessionClock.LONGEST)))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Open(
                        UUID.fromString((String) row[0]),
                        Rows.instant(row[1]),
                        Rows.instant(row[2]),
                        Browser.named((String) row[3]).name()))
                .toList();
    }

    /** How many of a member are not over. */
    public int count(UUID member) {
        Object count = em.createNativeQuery(
                        "SELECT COUNT(*) FROM member_session WHERE member = ?1 AND last_used > ?2 AND began > ?3")
                .setParameter(1, member.toString())
                .setParameter(
                        2, Rows.stored(clock.instant().minus(SessionClock.IDLE).minus(NOTED)))
                .setParameter(3, Rows.stored(clock.instant().minus(SessionClock.LONGEST)))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Ends one of the member's own; nothing when it is not theirs, or over. */
    public void end(UUID session, UUID member) {
        if (em.createNativeQuery("DELETE FROM member_session WHERE id = ?1 AND member = ?2")
                        .setParameter(1, session.toString())
                        .setParameter(2, member.toString())
                        .executeUpdate()
                == 1) {
            live.end(session);
            audit.record(member, Act.SESSION_ENDED, session.toString(), "");
        }
    }

    /** Ends all of the member's own but this one; how many. */
    public int endOthers(UUID kept, UUID member) {
        int ended = 0;
        for (List<Open> others = others(kept, member); !others.isEmpty(); others = others(kept, member)) {
            others.forEach(one -> end(one.id(), member));
            ended += others.size();
        }
        return ended;
    }

    private List<Open> others(UUID kept, UUID member) {
        return of(member).stream().filter(one -> !one.id().equals(kept)).toList();
    }

    /** Notes that a session begins. */
    @AllowedTo(Right.ANYBODY) // SignIn has checked who
    UUID begin(UUID member, Browser browser) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery("INSERT INTO member_session (id, member, began, last_used, browser)"
                        + " VALUES (?1, ?2, ?3, ?3, ?4)")
                .setParameter(1, id.toString())
                .setParameter(2, member.toString())
                .setParameter(3, Rows.stored(clock.instant()))
                .setParameter(4, browser.name())
                .executeUpdate();
        return id;
    }

    /** Notes that a member signed out. */
    @AllowedTo(Right.ANYBODY) // of their own session
    void over(UUID session) {
        live.end(session);
        delete(session);
    }

    /** Ends all that a member has. */
    @AllowedTo(Right.ANYBODY) // its callers are checked
    void endAll(UUID member) {
        live.endAllOf(member);
        em.createNativeQuery("DELETE FROM member_session WHERE member = ?1")
                .setParameter(1, member.toString())
                .executeUpdate();
    }

    /** Ends those of other nodes: what changed in the keys reaches their members when they sign in again. */
    @AllowedTo(Right.ANYBODY) // its callers are checked
    void endElsewhere() {
        ids().stream().filter(id -> !live.ids().contains(id)).forEach(this::delete);
    }

    /** Which are not over, of all nodes. */
    @AllowedTo(Right.SYSTEM)
    Set<UUID> ids() {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR) FROM member_session")
                .getResultList();
        return rows.stream().map(id -> UUID.fromString((String) id)).collect(Collectors.toUnmodifiableSet());
    }

    /** Notes when this node's were last used, and forgets what is over. */
    @AllowedTo(Right.SYSTEM)
    void keepUp() {
        Instant now = clock.instant();
        live.endOverdue(now);
        live.lastActs().forEach((session, at) -> {
            if (!at.isBefore(noted.getOrDefault(session, Instant.EPOCH).plus(NOTED))) {
                em.createNativeQuery("UPDATE member_session SET last_used = ?2 WHERE id = ?1")
                        .setParameter(1, session.toString())
                        .setParameter(2, Rows.stored(at))
                        .executeUpdate();
                noted.put(session, at);
            }
        });
        for (UUID over : noted.keySet()) {
            if (!live.ids().contains(over)) {
                noted.remove(over);
                delete(over);
            }
        }
        em.createNativeQuery("DELETE FROM member_session WHERE last_used < ?1 OR began < ?2")
                .setParameter(1, Rows.stored(now.minus(SessionClock.IDLE).minus(SPARE)))
                .setParameter(2, Rows.stored(now.minus(SessionClock.LONGEST).minus(SPARE)))
                .executeUpdate();
    }

    private void delete(UUID session) {
        em.createNativeQuery("DELETE FROM member_session WHERE id = ?1")
                .setParameter(1, session.toString())
                .executeUpdate();
    }
}
