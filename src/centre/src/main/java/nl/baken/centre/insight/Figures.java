package nl.baken.centre.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;

/** Counts what the facts by month say. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@AllowedTo(Right.REPORTS)
public class Figures {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;

    @Inject
    Figures(Audit audit) {
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Figures() {}

    /** How many reports have each code, the most first. */
    public Counts by(Dimension dimension, Period<YearMonth> period) {
        return Counts.of(counted(
                em.createNativeQuery("SELECT " + dimension.column() + ", SUM(reports) AS many FROM triage_fact"
                        + " WHERE month BETWEEN ?1 AND ?2 GROUP BY " + dimension.column() + " ORDER BY many DESC, "
                        + dimension.column()),
                period));
    }

    /** How many reports each month has, the months without any too. */
    public Counts byMonth(Period<YearMonth> period) {
        Map<String, Integer> found = counted(
                em.createNativeQuery("SELECT DATE_FORMAT(month, '%Y-%m'), SUM(reports) FROM triage_fact"
                        + " WHERE month BETWEEN ?1 AND ?2 GROUP BY month"),
                period);
        Map<String, Integer> months = new LinkedHashMap<>();
        for (YearMonth month = period.from(); !month.isAfter(period.to()); month = month.plusMonths(1)) {
            months.put(month.toString(), found.getOrDefault(month.toString(), 0));
        }
        return Counts.of(months);
    }

    private static Map<String, Integer> counted(Query query, Period<YearMonth> period) {
        List<?> rows = query.setParameter(1, Date.valueOf(period.from().atDay(1)))
                .setParameter(2, Date.valueOf(period.to().atDay(1)))
                .getResultList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            counts.put((String) row[0], ((Number) row[1]).intValue());
        }
        return counts;
    }

    /** The first month of which there are figures; this one when there are none. */
    public YearMonth first(YearMonth present) {
        Object month =
                em.createNativeQuery("SELECT MIN(month) FROM triage_fact").getSingleResult();
        if (month == null) {
            return present;
        }
        LocalDate day = month instanceof Date date ? date.toLocalDate() : (LocalDate) month;
        return YearMonth.from(day);
    }

    /**
     * Notes that a member takes figures along; they leave only after it.
     *
     * @throws nl.baken.centre.access.ConfirmationNeeded when the member must type their passphrase again first
     */
    @Confirmed
    @Transactional
    public void take(Period<YearMonth> period, UUID member) {
        audit.record(member, Act.FIGURES_TAKEN, period.from() + "-" + period.to(), "");
    }
}
