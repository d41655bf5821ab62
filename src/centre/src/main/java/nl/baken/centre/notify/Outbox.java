package nl.baken.centre.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.deadline.Awaits;
import nl.baken.centre.deadline.Deadlines;
import org.jspecify.annotations.Nullable;

/** What is to be told, until it was. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Outbox {
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    /** Longer than a digest of the same day could come again. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Deadlines deadlines;
    private InstantSource clock;

    @Inject
    Outbox(Deadlines deadlines, InstantSource clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Outbox() {}

    /** What a letter is about. */
    enum Kind {
        URGENT,
        DIGEST
    }

    /** Something that was not told yet. */
    record Waiting(UUID id, int tries) {}

    /** How telling goes: how much waits, why the last try failed, when the next one is, when something was told last. */
    record State(int waiting, Optional<String> fault, Optional<Instant> next, Optional<Instant> sent) {}

    /** How long after so many tries in vain the next one is: a minute, two, four, and an hour at most. */
    static Duration delay(int tries) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Notes that something urgent came in. */
    void addUrgent() {
        em.createNativeQuery("INSERT INTO mail (id, kind, due) VALUES (?1, ?2, ?3)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, Kind.URGENT.name())
                .setParameter(3, now())
                .executeUpdate();
    }

    /** Notes that the digest of a day is to go; nothing when it is noted already. */
    void addDigest(LocalDate day) {
        em.createNativeQuery("INSERT IGNORE INTO mail (id, kind, day, due) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, Kind.DIGEST.name())
                .setParameter(3, day)
                .setParameter(4, now())
                .executeUpdate();
    }

    /**
     * All that waits as soon as one of it is to be tried, oldest first: one letter tells it all. Another node passes over
     * it until the end of this transaction.
     */
    List<Waiting> take(Kind kind) {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), tries FROM mail WHERE sent IS NULL AND kind = ?2"
                        + " AND EXISTS (SELECT 1 FROM mail d WHERE d.sent IS NULL AND d.kind = ?2"
                        + " AND (d.due <= ?1 OR d.due > ?3))"
                        + " ORDER BY due, id LIMIT 1000 FOR UPDATE SKIP LOCKED")
                .setParameter(1, now())
                .setParameter(2, kind.name())
                .setParameter(3, utc(clock.instant().plus(LONGEST_DELAY))) // by a clock that was wrong
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Waiting(UUID.fromString(String.valueOf(row[0])), ((Number) row[1]).intValue()))
                .toList();
    }

    /** Notes that all these were told. The server is there: whatever waits else is tried at once. */
    void told(List<Waiting> told) {
        for (Waiting one : told) {
            em.createNativeQuery("UPDATE mail SET sent = ?1, fault = NULL WHERE id = ?2")
                    .setParameter(1, now())
                    .setParameter(2, one.id().toString())
                    .executeUpdate();
        }
        tryAtOnce();
        em.createNativeQuery("DELETE FROM mail WHERE sent < ?1")
                .setParameter(1, utc(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    /** Notes that the server is there. */
    void tryAtOnce() {
        em.createNativeQuery("UPDATE mail SET due = ?1 WHERE sent IS NULL AND due > ?1")
                .setParameter(1, now())
                .executeUpdate();
    }

    /** Notes that none of these was told, and when that is tried again. */
    void failed(List<Waiting> waiting, Postman.Why why) {
        for (Waiting one : waiting) {
            em.createNativeQuery("UPDATE mail SET tries = tries + 1, fault = ?1, due = ?2 WHERE id = ?3")
                    .setParameter(1, why.name())
                    .setParameter(2, utc(clock.instant().plus(delay(one.tries() + 1))))
                    .setParameter(3, one.id().toString())
                    .executeUpdate();
        }
    }

    State state() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "SELECT COUNT(*), MAX(fault), MIN(due), (SELECT MAX(sent) FROM mail) FROM mail WHERE sent IS NULL")
                .getSingleResult();
        return new State(
                ((Number) row[0]).intValue(), Optional.ofNullable((String) row[1]), moment(row[2]), moment(row[3]));
    }

    Counts counts() {
        Instant now = clock.instant();
        Query query = em.createNativeQuery("SELECT (SELECT COUNT(*) FROM report FORCE INDEX (report_awaits)"
                        + " WHERE (awaits = 1 AND awaits_since < ?1 OR awaits = 2 AND awaits_since < ?2"
                        + " OR awaits IN (3, 4) AND awaits_since < ?3)), (SELECT COUNT(*) FROM report WHERE place = 0"
                        + " AND first_look IS NULL), (SELECT COUNT(*) FROM report WHERE place IN (0, 2)"
                        + " AND first_look IS NULL), (SELECT COUNT(*) FROM report WHERE place IN (0, 2) AND waiting = 1),"
                        + " (SELECT COUNT(*) FROM second_look WHERE outcome IS NULL), (SELECT COUNT(*) FROM report"
                        + " WHERE place < 4)")
                .setParameter(1, utc(deadlines.lateSince(Awaits.URGENT_LOOK, now)))
                .setParameter(2, utc(deadlines.lateSince(Awaits.LOOK, now)))
                .setParameter(3, utc(deadlines.lateSince(Awaits.ANSWER, now)));
        int[] found = Arrays.stream((Object[]) query.getSingleResult())
                .mapToInt(count -> ((Number) count).intValue())
                .toArray();
        return new Counts(found[0], found[1], found[2], found[3], found[4], found[5]);
    }

    /** {@code seq:mac} of the audit trail's last row. */
    String head() {
        Object[] head = (Object[]) em.createNativeQuery("SELECT seq, mac FROM audit_head WHERE id = 1")
                .getSingleResult();
        return head[0] + ":" + head[1];
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Optional<Instant> moment(@Nullable Object stored) {
        if (stored == null) {
            return Optional.empty();
        }
        LocalDateTime local =
                stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
        return Optional.of(local.toInstant(ZoneOffset.UTC));
    }
}
