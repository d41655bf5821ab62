package nl.baken.portal.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * Tells the centre how the content stands, through the tables {@code content_reading} and {@code content_problem}: what
 * visitors see, what is wrong with what was read last, which pages and sheets of those that visitors see an editor has
 * yet to confirm, and where an editor can look at a campaign that did not begin yet. The rows of one reading are written together and share its id.
 */
@ApplicationScoped
@Transactional
public class ProblemBook {
    private static final String INSERT_READING =
            "INSERT INTO content_reading (id, told, shown_since, pages) VALUES (?1, ?2, ?3, ?4)";
    private static final String INSERT_PROBLEM = "INSERT INTO content_problem"
            + " (id, reading, told, level, file, line, message) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    private static final String CONFIRM = "confirm";
    private static final String SHEET = "sheet";
    private static final String PREVIEW = "preview";
    private static final int LONGEST_FILE = 255;

    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    private Previews previews;

    @Inject
    ProblemBook(Previews previews) {
        this.previews = previews;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected ProblemBook() {}

    void write(Instant now, Standing standing) {
        String reading = UUID.randomUUID().toString();
        LocalDateTime told = utc(now);
        entities.createNativeQuery(INSERT_READING)
                .setParameter(1, reading)
                .setParameter(2, told)
                .setParameter(3, utc(standing.shownSince()))
                .setParameter(4, standing.shown().articles().size())
                .executeUpdate();
        for (ContentProblem problem : standing.problems()) {
            insert(
                    reading,
                    told,
                    problem.level().name().toLowerCase(Locale.ROOT),
                    problem.file(),
                    problem.line(),
                    problem.message());
        }
        for (Article article : standing.toConfirm()) {
            insert(reading, told, CONFIRM, article.file(), 0, article.title());
        }
        for (Handout sheet : standing.sheetsToConfirm()) {
            insert(reading, told, SHEET, sheet.file(), 0, sheet.title());
        }
        for (Article campaign : standing.coming()) {
            insert(reading, told, PREVIEW, campaign.file(), 0, previews.address(standing.shown(), campaign));
        }
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private void insert(String reading, LocalDateTime told, String level, String file, int line, String message) {
        entities.createNativeQuery(INSERT_PROBLEM)
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, reading)
                .setParameter(3, told)
                .setParameter(4, level)
                .setParameter(5, ending(file))
                .setParameter(6, line)
                .setParameter(7, message)
                .executeUpdate();
    }

    /** The end of a path tells more than its beginning. */
    private static String ending(String file) {
        return file.length() <= LONGEST_FILE ? file : file.substring(file.length() - LONGEST_FILE);
    }
}
