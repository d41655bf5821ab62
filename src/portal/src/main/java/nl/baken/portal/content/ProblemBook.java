package nl.baken.portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells the centre what is wrong with the content, through the table {@code content_problem}. The rows of one reading
 * share its id; a reading without problems is one row that says so.
 */
@ApplicationScoped
@Transactional
public class ProblemBook {
    private static final String INSERT = "INSERT INTO content_problem"
            + " (id, reading, told, level, file, line, message) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    void write(Instant now, List<ContentProblem> problems) {
        String reading = UUID.randomUUID().toString();
        LocalDateTime told = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        if (problems.isEmpty()) {
            insert(reading, told, "none", "", 0, "");
        }
        for (ContentProblem problem : problems) {
            insert(
                    reading,
                    told,
                    problem.level().name().toLowerCase(Locale.ROOT),
                    shortened(problem.file(), 255),
                    problem.line(),
                    problem.message());
        }
    }

    private void insert(String reading, LocalDateTime told, String level, String file, int line, String message) {
        entities.createNativeQuery(INSERT)
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, reading)
                .setParameter(3, told)
                .setParameter(4, level)
                .setParameter(5, file)
                .setParameter(6, line)
                .setParameter(7, message)
                .executeUpdate();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(text.length() - most);
    }
}
