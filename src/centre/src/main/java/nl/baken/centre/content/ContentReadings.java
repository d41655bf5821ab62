package nl.baken.centre.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/** What the portal told about the content. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.CONTENT)
public class ContentReadings {
    /** So many readings tell since when a problem has been there. */
    private static final int LOOKED_BACK = 60;

    private static final int MOST_PROBLEMS = 5_000;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    /** As the newest reading says. */
    ContentStanding standing() {
        List<ContentReading> readings = em.createQuery(
                        "SELECT r FROM ContentReading r ORDER BY r.told DESC", ContentReading.class)
                .setMaxResults(LOOKED_BACK)
                .getResultList();
        if (readings.isEmpty()) {
            return ContentStanding.UNKNOWN;
        }
        List<ContentProblem> problems = em.createQuery(
                        "SELECT p FROM ContentProblem p WHERE p.told >= :oldest"
                                + " AND (p.level NOT IN (:confirm, :sheet, :preview) OR p.told = :newest) ORDER BY p.told DESC",
                        ContentProblem.class)
                .setParameter("oldest", readings.get(readings.size() - 1).getTold())
                .setParameter("newest", readings.get(0).getTold())
                .setParameter("confirm", ContentProblem.CONFIRM)
                .setParameter("sheet", ContentProblem.SHEET)
                .setParameter("preview", ContentProblem.PREVIEW)
                .setMaxResults(MOST_PROBLEMS)
                .getResultList();
        return ContentStanding.of(readings, problems);
    }

    /** Forgets what was told before this moment, but never the newest reading. */
    @AllowedTo(Right.SYSTEM)
    void forgetBefore(Instant moment) {
        em.createQuery("SELECT r FROM ContentReading r ORDER BY r.told DESC", ContentReading.class)
                .setMaxResults(1)
                .getResultList()
                .forEach(newest -> forget(newest.getTold().isBefore(moment) ? newest.getTold() : moment));
    }

    private void forget(Instant before) {
        for (String what : List.of("ContentProblem", "ContentReading")) {
            em.createQuery("DELETE FROM " + what + " t WHERE t.told < :before")
                    .setParameter("before", before)
                    .executeUpdate();
        }
    }
}
