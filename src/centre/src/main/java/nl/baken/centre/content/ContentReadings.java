package nl.baken.centre.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
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

    /** So many of each list are shown, and no more looked up. */
    private static final int SHOWN = 500;
    /** So many earlier problems tell since when those that are shown have been there. */
    private static final int MOST_EARLIER = 5_000;

    private static final List<String> NO_PROBLEM =
            List.of(ContentProblem.CONFIRM, ContentProblem.SHEET, ContentProblem.PREVIEW);

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
        Instant newest = readings.get(0).getTold();
        List<ContentProblem> open = found(newest, "NOT IN", NO_PROBLEM);
        List<ContentProblem> problems = new ArrayList<>(open);
        problems.addAll(earlier(open, newest, readings.get(readings.size() - 1).getTold()));
        NO_PROBLEM.forEach(level -> problems.addAll(found(newest, "IN", List.of(level))));
        ContentStanding shown = ContentStanding.of(readings, problems);
        return shown.leavingOut(new ContentStanding.Left(
                left(newest, "NOT IN", NO_PROBLEM, shown.open().size()),
                left(
                        newest,
                        "IN",
                        List.of(ContentProblem.CONFIRM),
                        shown.toConfirm().size()),
                left(newest, "IN", List.of(ContentProblem.SHEET), shown.sheets().size()),
                left(
                        newest,
                        "IN",
                        List.of(ContentProblem.PREVIEW),
                        shown.previews().size())));
    }

    /** Errors first, then by file; {@link #SHOWN} at most. */
    private List<ContentProblem> found(Instant told, String in, List<String> levels) {
        return em.createQuery(
                        "SELECT p FROM ContentProblem p WHERE p.told = :told AND p.level " + in
                                + " :levels ORDER BY p.level, p.file, p.line, p.id",
                        ContentProblem.class)
                .setParameter("told", told)
                .setParameter("levels", levels)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** What earlier readings said of the same files, the newest of them first. */
    private List<ContentProblem> earlier(List<ContentProblem> open, Instant newest, Instant oldest) {
        if (open.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT p FROM ContentProblem p WHERE p.told >= :oldest AND p.told < :newest"
                                + " AND p.level NOT IN :levels AND p.file IN :files ORDER BY p.told DESC",
                        ContentProblem.class)
                .setParameter("oldest", oldest)
                .setParameter("newest", newest)
                .setParameter("levels", NO_PROBLEM)
                .setParameter(
                        "files",
                        open.stream().map(ContentProblem::getFile).distinct().toList())
                .setMaxResults(MOST_EARLIER)
                .getResultList();
    }

    /** How many of the newest reading's are not among those that were looked up. */
    private int left(Instant told, String in, List<String> levels, int shown) {
        if (shown < SHOWN) {
            return 0;
        }
        return em.createQuery(
                                "SELECT COUNT(p) FROM ContentProblem p WHERE p.told = :told AND p.level " + in
                                        + " :levels",
                                Long.class)
                        .setParameter("told", told)
                        .setParameter("levels", levels)
                        .getSingleResult()
                        .intValue()
                - shown;
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
