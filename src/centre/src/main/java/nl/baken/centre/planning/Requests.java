package nl.baken.centre.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;

/** The requests that there are, a page at a time; their open fields only. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
@AllowedTo(Right.REPORTS)
public class Requests {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    /** Planned ones by their day, the others by how long they wait. The index yields the ids, as in the queue. */
    @SuppressWarnings("unchecked") // a native query for one entity
    public List<Report> page(PlanningTab tab, int first, int size) {
        return new ArrayList<>(em.createNativeQuery(
                        "SELECT r.* FROM (SELECT id FROM report WHERE planning = ?1"
                                + " ORDER BY planned, received, id LIMIT ?2 OFFSET ?3) p JOIN report r ON r.id = p.id"
                                + " ORDER BY r.planned, r.received, r.id",
                        Report.class)
                .setParameter(1, tab.place())
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList());
    }

    /** How many there are, counted no further than {@link Reports#COUNTED_AHEAD} beyond this row. */
    public int count(PlanningTab tab, int first) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM (SELECT 1 AS one FROM report WHERE planning = ?1"
                                + " ORDER BY planned, received, id LIMIT ?2) c")
                        .setParameter(1, tab.place())
                        .setParameter(2, first + Reports.COUNTED_AHEAD)
                        .getSingleResult())
                .intValue();
    }
}
