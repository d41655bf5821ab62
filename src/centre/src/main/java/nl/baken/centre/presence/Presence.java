package nl.baken.centre.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.intake.Reports;

/** Who has a report open. By the database's clock, so that it holds across nodes. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Presence {
    /** In seconds; a page tells every 15. */
    private static final int HERE = 40;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;

    @Inject
    Presence(Reports reports) {
        this.reports = reports;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Presence() {}

    /**
     * Notes that a member has this report open.
     *
     * @return who else has, by display name
     * @throws Reports.NoSuchReport when there is no such report
     */
    public List<String> tell(UUID report, UUID member) {
        if (reports.find(report).isEmpty()) {
            throw new Reports.NoSuchReport();
        }
        em.createNativeQuery("INSERT INTO report_presence (report, member, seen) VALUES (?1, ?2, UTC_TIMESTAMP(6))"
                        + " ON DUPLICATE KEY UPDATE seen = UTC_TIMESTAMP(6)")
                .setParameter(1, report.toString())
                .setParameter(2, member.toString())
                .executeUpdate();
        em.createNativeQuery("DELETE FROM report_presence WHERE seen < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR")
                .executeUpdate();
        List<?> names = em.createNativeQuery(
                        "SELECT m.display_name FROM report_presence p JOIN member m ON m.id = p.member"
                                + " WHERE p.report = ?1 AND p.member <> ?2 AND p.seen > UTC_TIMESTAMP(6) - INTERVAL "
                                + HERE
                                + " SECOND ORDER BY m.display_name LIMIT 20")
                .setParameter(1, report.toString())
                .setParameter(2, member.toString())
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }
}
