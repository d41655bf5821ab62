package nl.baken.centre.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.content.ContentStanding.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentStandingTest {
    private static final String DEAD_LINK = "Dode link: op /nl/weg staat geen pagina.";

    private final List<ContentReading> readings = new ArrayList<>();
    private final List<ContentProblem> problems = new ArrayList<>();

    /** A later reading than those before. */
    private ContentReading reading(String at) {
        Instant told = Instant.parse(at);
        ContentReading reading = new ContentReading(UUID.randomUUID(), told, told, 66);
        readings.add(0, reading);
        return reading;
    }

    private void error(ContentReading of, String file, int line, String message) {
        problems.add(new ContentProblem(of, "error", file, line, message));
    }

    private void warning(ContentReading of, String file, int line, String message) {
        problems.add(new ContentProblem(of, "warning", file, line, message));
    }

    private ContentStanding standing() {
        return ContentStanding.of(readings, problems);
    }

    private List<String> files() {
        return standing().open().stream().map(open -> open.problem().getFile()).toList();
    }

    @Test
    void nothing_is_known_before_the_portal_told_anything() {
        assertEquals(ContentStanding.UNKNOWN, standing());
    }

    @Test
    void where_a_campaign_can_be_looked_at_is_no_problem_and_only_the_newest_place_holds() {
        for (String at : List.of("2026-11-22T09:00:00Z", "2026-11-22T09:05:00Z")) {
            problems.add(new ContentProblem(reading(at), "preview", "nl/campagne/licht.md", 0, "/nl/campagne/" + at));
        }
        assertEquals(List.of(), standing().open());
        assertEquals(
                List.of("/nl/campagne/2026-11-22T09:05:00Z"),
                standing().previews().stream().map(ContentProblem::getMessage).toList());
    }

    @Test
    void what_the_newest_reading_does_not_find_is_gone() {
        error(reading("2026-11-22T09:00:00Z"), "nl/hulp.md", 12, DEAD_LINK);
        assertTrue(standing().hasError());
        reading("2026-11-22T09:05:00Z");
        assertFalse(standing().hasError());
        assertEquals(List.of(), standing().open());
    }

    @Test
    void a_problem_is_as_old_as_the_first_reading_that_found_it_though_its_line_moved() {
        error(reading("2026-11-22T09:00:00Z"), "nl/hulp.md", 12, DEAD_LINK);
        error(reading("2026-11-22T09:01:00Z"), "nl/hulp.md", 14, DEAD_LINK);
        Open open = standing().open().get(0);
        assertEquals(Instant.parse("2026-11-22T09:00:00Z"), open.since());
        assertEquals(14, open.problem().getLine());
    }

    @Test
    void one_that_came_back_is_as_old_as_its_return() {
        error(reading("2026-11-22T09:00:00Z"), "nl/hulp.md", 12, DEAD_LINK);
        reading("2026-11-22T09:01:00Z");
        error(reading("2026-11-22T09:02:00Z"), "nl/hulp.md", 12, DEAD_LINK);
        assertEquals(
                Instant.parse("2026-11-22T09:02:00Z"), standing().open().get(0).since());
    }

    @Test
    void errors_come_first_and_then_the_newest() {
        ContentReading first = reading("2026-11-22T09:00:00Z");
        error(first, "nl/oud.md", 1, "Fout");
        warning(first, "nl/ook-oud.md", 1, "Let op");
        ContentReading second = reading("2026-11-22T09:01:00Z");
        warning(second, "nl/ook-oud.md", 1, "Let op");
        warning(second, "nl/let-op.md", 1, "Let op");
        error(second, "nl/oud.md", 1, "Fout");
        error(second, "nl/nieuw.md", 9, "Fout");
        error(second, "nl/nieuw.md", 3, "Fout");
        assertEquals(List.of("nl/nieuw.md", "nl/nieuw.md", "nl/oud.md", "nl/let-op.md", "nl/ook-oud.md"), files());
        assertEquals(3, standing().open().get(0).problem().getLine());
    }

    @Test
    void a_page_to_confirm_is_no_problem() {
        ContentReading reading = reading("2026-11-22T09:00:00Z");
        problems.add(new ContentProblem(reading, "confirm", "nl/hulp.md", 0, "Hulp nu"));
        assertEquals(List.of(), standing().open());
        assertEquals("Hulp nu", standing().toConfirm().get(0).getMessage());
    }

    @Test
    void a_sheet_to_confirm_is_no_problem_and_no_page() {
        ContentReading reading = reading("2026-11-22T09:00:00Z");
        problems.add(new ContentProblem(reading, "sheet", "nl/materiaal/groep-7-8/lesplan.md", 0, "Een les"));
        assertEquals(List.of(), standing().open());
        assertEquals(List.of(), standing().toConfirm());
        assertEquals(
                "/nl/materiaal/groep-7-8/lesplan.pdf",
                standing().sheets().get(0).getAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "nl/hulp.md, /nl/hulp",
        "nl/signalen/index.md, /nl/signalen",
        "nl/index.md, /nl/",
        "nl/signalen/ouders.md, /nl/signalen/ouders"
    })
    void a_file_says_where_its_page_is(String file, String address) {
        ContentProblem page = new ContentProblem(reading("2026-11-22T09:00:00Z"), "confirm", file, 0, "Een pagina");
        assertEquals(address, page.getAddress());
    }
}
