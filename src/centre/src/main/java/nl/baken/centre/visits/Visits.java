package nl.baken.centre.visits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.insight.Counts;
import nl.baken.centre.insight.Period;

/** The visits that the portal counted. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@AllowedTo(Right.CONTENT)
public class Visits {
    /** More addresses than any site has; what is visited least falls off. */
    private static final int MOST = 20_000;

    /** So many addresses and days are added up at once. */
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;

    @Inject
    Visits(Audit audit) {
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Visits() {}

    /** By address, the most visited first, a table for each sort of address; none for a sort without visits. */
    public Map<Sort, Counts> byAddress(Period<LocalDate> days) {
        Map<Sort, Map<String, Integer>> sorts = new EnumMap<>(Sort.class);
        counted(
                        em.createNativeQuery("SELECT path, SUM(visits) AS many FROM page_count"
                                + " WHERE day BETWEEN ?1 AND ?2 GROUP BY path ORDER BY many DESC, path LIMIT ?3"),
                        days)
                .forEach((path, count) -> sorts.computeIfAbsent(Sort.of(path), key -> new LinkedHashMap<>())
                        .put(path, count));
        Map<Sort, Counts> tables = new EnumMap<>(Sort.class);
        sorts.forEach((sort, counts) -> tables.put(sort, Counts.of(counts)));
        return tables;
    }

    /** All together by day, in their order; the days without any are left out. */
    public Counts byDay(Period<LocalDate> days) {
        return Counts.of(counted(
                em.createNativeQuery("SELECT CAST(day AS CHAR), SUM(visits) FROM page_count"
                        + " WHERE day BETWEEN ?1 AND ?2 GROUP BY day ORDER BY day LIMIT ?3"),
                days));
    }

    private static Map<String, Integer> counted(Query query, Period<LocalDate> days) {
        List<?> rows = query.setParameter(1, Date.valueOf(days.from()))
                .setParameter(2, Date.valueOf(days.to()))
                .setParameter(3, MOST)
                .getResultList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            counts.put((String) row[0], ((Number) row[1]).intValue());
        }
        return counts;
    }

    /**
     * Notes that a member takes them along; they leave only after it.
     *
     * @throws nl.baken.centre.access.ConfirmationNeeded when the member must type their passphrase again first
     */
    @Confirmed
    @Transactional
    public void take(Period<LocalDate> days, UUID member) {
        audit.record(member, Act.VISITS_TAKEN, days.from() + "/" + days.to(), "");
    }

    /** Makes one row of the many that an address has on a day. @return how many addresses and days that was */
    @Transactional
    @AllowedTo(Right.SYSTEM)
    int addUp() {
        List<?> many = em.createNativeQuery("SELECT day, path FROM page_count GROUP BY day, path HAVING COUNT(*) > 1"
                        + " ORDER BY day, path LIMIT ?1")
                .setParameter(1, BATCH)
                .getResultList();
        for (Object found : many) {
            Object[] one = (Object[]) found;
            addUp(one[0], (String) one[1]);
        }
        return many.size();
    }

    /** Only rows that were seen go, so that none is lost that the portal adds meanwhile. */
    private void addUp(Object day, String path) {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), visits FROM page_count"
                        + " WHERE day = ?1 AND path = ?2 LIMIT ?3 FOR UPDATE")
                .setParameter(1, day)
                .setParameter(2, path)
                .setParameter(3, BATCH)
                .getResultList();
        List<String> ids = new ArrayList<>();
        long sum = 0;
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            ids.add((String) row[0]);
            sum += ((Number) row[1]).longValue();
        }
        for (String id : ids) {
            em.createNativeQuery("DELETE FROM page_count WHERE id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        em.createNativeQuery("INSERT INTO page_count (id, day, path, visits) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, day)
                .setParameter(3, path)
                .setParameter(4, sum)
                .executeUpdate();
    }
}
