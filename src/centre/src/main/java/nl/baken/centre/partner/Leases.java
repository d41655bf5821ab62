package nl.baken.centre.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Kind;

/**
 * Gives out what waits for a partner, for a time. Several workers of one partner may come at once: rows that another one is
 * just getting are passed over. What is not acknowledged in its time is given out again, {@link #TRIES} times in all; then
 * it is a dead letter. Each call is one transaction, with a row of the audit trail for each report.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.LEASES)
public class Leases {
    /** So many envelopes at once, at most. */
    public static final int MOST = 50;
    /** So often one is given out. */
    public static final int TRIES = 5;

    static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofHours(1);

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;
    private InstantSource clock;

    @Inject
    Leases(Audit audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Leases() {}

    /**
     * What was given out.
     *
     * @param report the report that it is, or follows on
     * @param attempt how often it has been given out, this time included
     * @param kept whether the centre keeps the report although its reporter withdrew
     */
    record Delivery(UUID id, UUID report, Instant shared, int attempt, boolean kept, Envelope envelope) {
        Kind kind() {
            return envelope.binding().kind();
        }

        /** What it is of what the reporter sent: the report's own id when it is the report. */
        UUID submission() {
            return envelope.binding().submission();
        }
    }

    /** @param until when what was not acknowledged may be given out again */
    record Lease(UUID id, Instant until, List<Delivery> deliveries) {}

    /**
     * What became of deliveries that a partner spoke of.
     *
     * @param settled those that are what the partner said, now or from before
     * @param lost those that this lease does not hold (any more)
     */
    record Settled(List<UUID> settled, List<UUID> lost) {}

    /** Why a delivery lies apart: what the partner said, or found out here. */
    enum Reason {
        /** Given out too often without being acknowledged. */
        TRIES(false),
        /** What lies in the database is no envelope of this report. */
        BROKEN(false),
        /** The partner cannot open it. */
        UNREADABLE(true),
        /** The partner can open it, and does not know its kind or schema. */
        UNKNOWN(true),
        /** The partner says that it is not for them. */
        NOT_OURS(true),
        OTHER(true);

        private final boolean isPartners;

        Reason(boolean isPartners) {
            this.isPartners = isPartners;
        }

        /** Whether a partner can say it. */
        boolean isPartners() {
            return isPartners;
        }
    }

    /** @param max 1 to {@link #MOST} */
    Lease lease(Partner partner, int max, Duration time) {
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        List<Delivery> given = new ArrayList<>();
        Map<Reason, List<Row>> dead = new TreeMap<>();
        for (Row row : next(partner, max, now)) {
            if (row.tries() >= TRIES) {
                dead.computeIfAbsent(Reason.TRIES, reason -> new ArrayList<>()).add(row);
                continue;
            }
            try {
                Envelope envelope = row.sealed();
                given.add(new Delivery(row.id(), row.report(), row.shared(), row.tries() + 1, row.kept(), envelope));
            } catch (EnvelopeUnreadable e) {
                dead.computeIfAbsent(Reason.BROKEN, reason -> new ArrayList<>()).add(row);
            }
        }
        Instant until = now.plus(time);
        if (!given.isEmpty()) {
            Query update = em.createNativeQuery(
                            "UPDATE partner_delivery SET lease = ?1, available = ?2, tries = tries + 1"
                                    + " WHERE id IN (" + places(3, given.size()) + ")")
                    .setParameter(1, lease.toString())
                    .setParameter(2, Rows.stored(until));
            bind(update, 3, given.stream().map(Delivery::id).toList());
            update.executeUpdate();
        }
        dead.forEach((reason, rows) -> bury(rows.stream().map(Row::id).toList(), reason, now));
        audit.record(
                partner.actor(),
                Act.HANDED_OVER,
                reports(given.stream().map(Delivery::report).toList()),
                "");
        dead.forEach((reason, rows) -> audit.record(
                Audit.SYSTEM,
                Act.DELIVERY_FAILED,
                reports(rows.stream().map(Row::report).toList()),
                reason.name()));
        return new Lease(lease, until, given);
    }

    /** Notes that the partner has them; the sealed copies go. */
    Settled acknowledge(Partner partner, UUID lease, Set<UUID> deliveries) {
        List<Row> held = held(partner, lease, deliveries);
        List<Row> fresh = held.stream().filter(Row::isOpen).toList();
        if (!fresh.isEmpty()) {
            Query update = em.createNativeQuery(
                            "UPDATE partner_delivery SET state = 'TAKEN', settled = ?1, envelope = NULL"
                                    + " WHERE id IN (" + places(2, fresh.size()) + ")")
                    .setParameter(1, Rows.stored(clock.instant()));
            bind(update, 2, fresh.stream().map(Row::id).toList());
            update.executeUpdate();
            audit.record(
                    partner.actor(),
                    Act.DELIVERY_TAKEN,
                    reports(fresh.stream().map(Row::report).toList()),
                    "");
        }
        return settled(deliveries, held, row -> row.isOpen() || row.state().equals("TAKEN"));
    }

    /** Puts them apart, for a team lead to look at. */
    Settled reject(Partner partner, UUID lease, Set<UUID> deliveries, Reason reason) {
        List<Row> held = held(partner, lease, deliveries);
        List<Row> fresh = held.stream().filter(Row::isOpen).toList();
        if (!fresh.isEmpty()) {
            bury(fresh.stream().map(Row::id).toList(), reason, clock.instant());
            audit.record(
                    partner.actor(),
                    Act.DELIVERY_FAILED,
                    reports(fresh.stream().map(Row::report).toList()),
                    reason.name());
        }
        return settled(deliveries, held, row -> row.isOpen() || row.state().equals("DEAD"));
    }

    private static Settled settled(Set<UUID> asked, List<Row> held, Predicate<Row> isAsSaid) {
        Set<UUID> settled =
                held.stream().filter(isAsSaid).map(Row::id).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Settled(
                List.copyOf(settled),
                asked.stream().filter(id -> !settled.contains(id)).toList());
    }

    private record Row(
            UUID id, UUID report, Instant shared, int tries, String state, String json, UUID message, boolean kept) {
        static Row of(Object found) {
            Object[] row = (Object[]) found;
            return new Row(
                    UUID.fromString((String) row[0]),
                    UUID.fromString((String) row[1]),
                    Rows.instant(row[2]),
                    ((Number) row[3]).intValue(),
                    (String) row[4],
                    row[5] == null ? "" : (String) row[5],
                    UUID.fromString((String) row[6]),
                    "KEPT".equals(row[7]));
        }

        boolean isOpen() {
            return state.equals("OPEN");
        }

        Envelope sealed() {
            Envelope envelope = Envelope.parse(json);
            UUID sealed = message.equals(Rows.NO_MESSAGE) ? report : message;
            return envelope.requireFor(sealed, envelope.binding().kind());
        }
    }

    /**
     * What a reporter withdrew waits until a member has decided about it, but for the message that says so. What follows on
     * a report waits until the partner has that.
     */
    private List<Row> next(Partner partner, int max, Instant now) {
        List<?> rows = em.createNativeQuery(
                        "SELECT CAST(d.id AS CHAR), CAST(d.report AS CHAR), d.shared, d.tries, d.state,"
                                + " d.envelope, CAST(d.message AS CHAR),"
                                + " (SELECT k.withdrawal FROM report k WHERE k.id = d.report)"
                                + " FROM partner_delivery d WHERE d.partner = ?1 AND d.state = 'OPEN'"
                                + " AND d.available <= ?2 AND NOT EXISTS (SELECT 1 FROM report r WHERE r.id = d.report"
                                + " AND r.withdrawal = 'ASKED' AND NOT EXISTS (SELECT 1 FROM report_message m"
                                + " WHERE m.id = d.message AND m.kind = 'withdrawal'))"
                                + " AND (d.message = ?4 OR EXISTS (SELECT 1 FROM partner_delivery o"
                                + " WHERE o.report = d.report AND o.partner = d.partner AND o.message = ?4"
                                + " AND o.state = 'TAKEN')) ORDER BY d.available, d.id LIMIT ?3 FOR UPDATE SKIP LOCKED")
                .setParameter(1, partner.getId().toString())
                .setParameter(2, Rows.stored(now))
                .setParameter(3, max)
                .setParameter(4, Rows.NO_MESSAGE.toString())
                .getResultList();
        return rows.stream().map(Row::of).toList();
    }

    private List<Row> held(Partner partner, UUID lease, Set<UUID> deliveries) {
        Query query = em.createNativeQuery("SELECT CAST(id AS CHAR), CAST(report AS CHAR), shared, tries, state, NULL,"
                        + " CAST(message AS CHAR), NULL FROM partner_delivery WHERE partner = ?1 AND lease = ?2 AND id IN ("
                        + places(3, deliveries.size()) + ") ORDER BY id FOR UPDATE")
                .setParameter(1, partner.getId().toString())
                .setParameter(2, lease.toString());
        bind(query, 3, deliveries);
        List<?> rows = query.getResultList();
        return rows.stream().map(Row::of).toList();
    }

    private void bury(List<UUID> deliveries, Reason reason, Instant now) {
        Query update = em.createNativeQuery("UPDATE partner_delivery SET state = 'DEAD', reason = ?1, settled = ?2"
                        + " WHERE id IN (" + places(3, deliveries.size()) + ")")
                .setParameter(1, reason.name())
                .setParameter(2, Rows.stored(now));
        bind(update, 3, deliveries);
        update.executeUpdate();
    }

    private static List<String> reports(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static String places(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
    }

    private static void bind(Query query, int first, Iterable<UUID> ids) {
        int at = first;
        for (UUID id : ids) {
            query.setParameter(at++, id.toString());
        }
    }
}
