package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The audit trail as an auditor searches and checks it. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailIT {
    private static final Pattern NUMBER = Pattern.compile("class=\"row-number\">(\\d+)<");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*ouder=\\d+)\"");

    private final Baken baken;
    private Session auditor;

    TrailIT(Baken baken) {
        this.baken = baken;
        auditor = Session.with(baken.direct(), "");
    }

    @BeforeAll
    void signIn() {
        auditor = Session.signIn(
                baken.direct(), Objects.requireNonNull(baken.signIns().get("frank")));
    }

    @Test
    void whoever_searches_stands_in_the_trail() {
        read("?waarover=1a2b3c4d");
        String own = read("?wat=TRAIL_READ");
        assertTrue(own.contains("Frank Nijhuis"), own);
        assertTrue(own.contains("1a2b3c4d"), own);
        assertTrue(own.contains("zocht in het logboek"), own);
    }

    @Test
    void a_search_finds_what_it_asks_for_and_nothing_else() {
        String page = read("?wat=MEMBER_ENROLLED&wie=system");
        List<String> acts = rows(page, 2);
        assertTrue(acts.size() >= 7, page);
        assertEquals(List.of("medewerker toegevoegd"), acts.stream().distinct().toList());
        assertEquals(List.of("Het systeem"), rows(page, 1).stream().distinct().toList());
        assertTrue(read("?van=1999-01-01&tot=1999-12-31").contains("Er is niets gevonden"));
    }

    @Test
    void older_rows_follow_without_a_gap_or_a_repetition() {
        for (int i = 0; i < 55; i++) {
            read("?wat=KEYS_MADE");
        }
        String first = read("?wat=TRAIL_READ");
        Matcher older = OLDER.matcher(first);
        assertTrue(older.find(), first);
        String second = auditor.get(older.group(1).replace("&amp;", "&")).body();
        List<Long> numbers = Stream.concat(numbers(first), numbers(second)).toList();
        assertTrue(numbers.size() >= 55, numbers.toString());
        assertEquals(
                numbers.stream().distinct().sorted((a, b) -> Long.compare(b, a)).toList(), numbers);
        assertEquals(50, numbers(first).count());
    }

    @Test
    void what_its_form_cannot_send_is_told_on_a_working_page_and_400() {
        for (String query : List.of(
                "?wie=iemand",
                "?wat=ONZIN",
                "?waarover=%25",
                "?van=gisteren",
                "?van=2026-02-02&tot=2026-02-01",
                "?wat=%00")) {
            HttpResponse<String> answer = auditor.get("/centrum/logboek" + query);
            assertEquals(400, answer.statusCode(), query);
            assertTrue(answer.body().contains("Dit kan ik niet zoeken"), query);
            assertFalse(answer.body().contains("class=\"row-number\""), query);
        }
        assertEquals(200, auditor.get("/centrum/logboek?ouder=x&iets=anders").statusCode());
    }

    @Test
    void a_check_says_that_the_trail_holds_and_finds_one_changed_row() throws SQLException {
        assertTrue(check().contains("Alle regels staan er nog"));
        sql("UPDATE audit SET detail = CONCAT(detail, 'x') WHERE seq = 2");
        try {
            String broken = check();
            assertTrue(broken.contains("Iemand heeft regels veranderd"), broken);
            assertTrue(broken.contains("row 2 was changed or moved"), broken);
        } finally {
            sql("UPDATE audit SET detail = LEFT(detail, CHAR_LENGTH(detail) - 1) WHERE seq = 2");
        }
        assertTrue(check().contains("Alle regels staan er nog"));
        assertTrue(read("?wat=TRAIL_CHECKED").contains("BROKEN"), "the check itself is in the trail");
    }

    private String check() {
        return auditor.submit("/centrum/logboek", Map.of(), "checking:now").body();
    }

    private String read(String query) {
        HttpResponse<String> answer = auditor.get("/centrum/logboek" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static Stream<Long> numbers(String page) {
        return NUMBER.matcher(page).results().map(found -> Long.valueOf(found.group(1)));
    }

    /** One column of the table, counted from 0. */
    private static List<String> rows(String page, int column) {
        return Pattern.compile("<tr>\\s*(<td[ >].*?)</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(row -> row.group(1)
                        .split("</td>")[column]
                        .replaceAll("<[^>]*>", "")
                        .strip())
                .toList();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
