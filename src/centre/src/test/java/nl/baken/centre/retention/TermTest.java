package nl.baken.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import nl.baken.centre.intake.Stage;
import nl.baken.centre.round.Night;
import nl.baken.platform.Setting;
import org.junit.jupiter.api.Test;

class TermTest {
    private static final Path DRAWING = Path.of("../docs/retention.md");
    private static final Path TEXTS = Path.of("src/main/resources/i18n/retention_nl.properties");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void what_turned_out_to_be_nothing_goes_within_thirty_days() {
        Terms terms = Terms.proposed();
        for (Stage nothing : new Stage[] {Stage.INSUFFICIENT, Stage.DUPLICATE, Stage.NO_TRAFFICKING}) {
            assertEquals(Term.REJECTED, Term.afterClosingFrom(nothing));
        }
        assertTrue(terms.days(Term.REJECTED) <= 30);
        assertEquals(Term.End.BY_ITSELF, Term.REJECTED.end());
    }

    @Test
    void what_is_promised_to_reporters_is_no_setting() {
        assertEquals(14, Terms.proposed().days(Term.WITHDRAWN));
        assertEquals(90, Terms.proposed().days(Term.MAILBOX));
        for (Term term : Term.values()) {
            assertEquals(term == Term.WITHDRAWN || term == Term.MAILBOX, term.setting() == null, term.name());
        }
    }

    @Test
    void what_a_person_sees_first_goes_by_itself_only_after_their_days() {
        Terms terms = Terms.proposed();
        Duration look = Duration.ofDays(terms.lookDays());
        assertEquals(terms.cut(Term.CASE, NOW).minus(look), terms.cutByItself(Term.CASE, NOW));
        assertEquals(terms.cut(Term.WITHDRAWN, NOW), terms.cutByItself(Term.WITHDRAWN, NOW));
        for (Term term : Term.values()) {
            assertEquals(NOW, terms.goesByItself(term, terms.cutByItself(term, NOW)), term.name());
        }
    }

    @Test
    void the_night_comes_once_a_day() {
        Instant run = Instant.parse("2026-11-22T02:00:00Z");
        assertTrue(Night.isDue(2, Instant.MIN, run), "after a start");
        assertFalse(Night.isDue(2, run, Instant.parse("2026-11-23T00:59:00Z")));
        assertTrue(Night.isDue(2, run, Instant.parse("2026-11-23T01:00:00Z")), "two o'clock in winter");
        assertTrue(Night.isDue(2, run.plus(Duration.ofDays(400)), run), "the clock was put back");
    }

    @Test
    void the_table_in_the_documents_is_this_one() throws IOException {
        String drawing = drawing();
        assertTrue(Files.readString(DRAWING).contains(drawing), "Put this into src/docs/retention.md:\n" + drawing);
    }

    private static String drawing() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        Terms terms = Terms.proposed();
        StringBuilder text = new StringBuilder(
                "| term | on the desk | counted from | days | set by | ends |\n|---|---|---|---|---|---|\n");
        for (Term term : Term.values()) {
            Setting setting = term.setting();
            text.append("| %s | %s | %s | %d | %s | %s |\n"
                    .formatted(
                            term,
                            texts.getProperty("term." + term),
                            texts.getProperty("term." + term + ".from"),
                            terms.days(term),
                            setting == null ? "a promise to reporters" : "`" + setting.key() + "`",
                            texts.getProperty("end." + term.end())));
        }
        text.append("\n| closed in stage | term |\n|---|---|\n");
        for (Stage stage : Stage.values()) {
            text.append("| %s | %s |\n".formatted(stage, Term.afterClosingFrom(stage)));
        }
        return text.toString();
    }
}
