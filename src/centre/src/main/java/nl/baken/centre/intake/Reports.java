package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.deadline.Deadlines;

/** The reports that there are, a page at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@AllowedTo({Right.REPORTS, Right.SYSTEM}) // the system joins what is sealed, and opens nothing
public class Reports {
    /** So far beyond the shown page is counted; "at least" stands beside a count that reaches it. */
    public static final int COUNTED_AHEAD = 2_000;

    /** Parameters before this one are the query's own and the moments of {@link QueueFilter}. */
    private static final int MEMBERS_FROM = 7;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Deadlines deadlines;
    private InstantSource clock;

    @Inject
    Reports(Deadlines deadlines, InstantSource clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Reports() {}

    public Optional<Report> find(UUID id) {
        return Optional.ofNullable(em.find(Report.class, id));
    }

    /**
     * The report with this number, as screens show it: the first eight signs of its id; or with this id.
     *
     * @throws NoSuchReport when there is none, or more than one
     */
    public UUID numbered(String number) {
        if (!number.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}")) {
            throw new NoSuchReport();
        }
        if (number.length() > 8) {
            return find(UUID.fromString(number)).map(Report::getId).orElseThrow(NoSuchReport::new);
        }
        List<?> found = em.createNativeQuery("SELECT CAST(id AS CHAR) FROM report WHERE number = ?1 LIMIT 2")
                .setParameter(1, number)
                .getResultList();
        if (found.size() != 1) {
            throw new NoSuchReport();
        }
        return UUID.fromString(String.valueOf(found.get(0)));
    }

    /** Holds the row until the end of the transaction: whoever else wants to change it waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Report hold(UUID id) {
        Report report = em.find(Report.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (report == null) {
            throw new NoSuchReport();
        }
        return report;
    }

    Optional<ReportEnvelope> envelope(UUID report) {
        return Optional.ofNullable(em.find(ReportEnvelope.class, report));
    }

    /** Newest first; 200 at most. */
    List<ReportReply> replies(UUID report) {
        return em.createQuery(
                        "SELECT r FROM ReportReply r WHERE r.report = :report ORDER BY r.number DESC",
                        ReportReply.class)
                .setParameter("report", report)
                .setMaxResults(200)
                .getResultList();
    }

    /** Oldest first, without so many that are older; 1,000 at most. */
    List<ReportMessage> messages(UUID report, int older) {
        return em.createQuery(
                        "SELECT m FROM ReportMessage m WHERE m.report = :report ORDER BY m.received, m.id",
                        ReportMessage.class)
                .setParameter("report", report)
                .setFirstResult(older)
                .setMaxResults(1_000)
                .getResultList();
    }

    int countMessages(UUID report) {
        return em.createQuery("SELECT COUNT(m) FROM ReportMessage m WHERE m.report = :report", Long.class)
                .setParameter("report", report)
                .getSingleResult()
                .intValue();
    }

    /** @throws NoSuchReport when it is not one of this report's */
    ReportMessage message(Report of, UUID id) {
        ReportMessage message = em.find(ReportMessage.class, id);
        if (message == null || !message.report().equals(of.getId())) {
            throw new NoSuchReport();
        }
        return message;
    }

    /**
     * A page of the queue: urgent first, unread before read, then the longest waiting. The index yields the ids, so that
     * a page deep in a long queue reads no more rows than it shows.
     */
    @SuppressWarnings("unchecked") // a native query for one entity
    public List<Report> page(QueueFilter filter, int first, int size) {
        Query query = em.createNativeQuery(
                "SELECT r.* FROM (SELECT id FROM " + filter.table() + " WHERE " + filter.where(MEMBERS_FROM)
                        + " ORDER BY place, received, id LIMIT ?5 OFFSET ?6) p JOIN report r ON r.id = p.id"
                        + " ORDER BY r.place, r.received, r.id",
                Report.class);
        bind(query, List.of(filter));
        return new ArrayList<>(
                query.setParameter(5, size).setParameter(6, first).getResultList());
    }

    /** How many there are, counted no further than {@link #COUNTED_AHEAD} beyond this row. */
    public int count(QueueFilter filter, int first) {
        return counts(List.of(filter), first).get(0);
    }

    /** How many there are of each, in this order and asked at once; counted no further than {@link #count}. */
    public List<Integer> counts(List<QueueFilter> filters, int first) {
        String columns = IntStream.range(0, filters.size())
                .mapToObj(i -> "(SELECT COUNT(*) FROM (SELECT 1 AS one FROM report WHERE "
                        + filters.get(i).where(MEMBERS_FROM + i) + " LIMIT ?1) c) AS count" + i)
                .collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("SELECT " + columns + ", 0 AS ending"); // so that it is a row also of one
        bind(query, filters);
        Object[] row = (Object[]) query.setParameter(1, first + COUNTED_AHEAD).getSingleResult();
        return Stream.of(row)
                .limit(filters.size())
                .map(count -> ((Number) count).intValue())
                .toList();
    }

    private void bind(Query query, List<QueueFilter> filters) {
        if (filters.stream().anyMatch(QueueFilter::asksMoments)) {
            QueueFilter.bindMoments(query, deadlines, clock.instant());
        }
        IntStream.range(0, filters.size()).forEach(i -> filters.get(i).bindMember(query, MEMBERS_FROM + i));
    }

    /** There is no such report. */
    public static final class NoSuchReport extends IllegalArgumentException {
        public NoSuchReport() {
            super("No such report");
        }
    }
}
