package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Short addresses, and what is counted of visits: how often, and nothing about who. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignsIT {
    private final Baken baken;
    private final Web web;

    CampaignsIT(Baken baken) {
        this.baken = baken;
        this.web = new Web(baken.url());
    }

    @Test
    void a_short_address_leads_to_the_visitors_own_language_and_else_to_Dutch() {
        assertEquals("/nl/campagne/werk", leads("/c/werk"));
        assertEquals("/nl/campagne/werk", leads("/c/WERK", "Accept-Language", "tlh"));
        assertEquals("/nl/campagne/online", leads("/c/online", "Accept-Language", "nl-NL,nl;q=0.9,en;q=0.8"));
        HttpResponse<String> answer = web.get("/c/online");
        ClosedHeaders.assertPortal(answer);
        assertEquals("Accept-Language", answer.headers().firstValue("Vary").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void a_code_that_nobody_has_is_an_ordinary_page_that_is_not_there() {
        for (String path : List.of("/c/", "/c", "/c/zomaar", "/c/werk/", "/c/%77erk", "/c/../werk")) {
            assertEquals(404, web.get(path).statusCode(), path);
        }
        assertEquals(404, web.form("/c/werk", List.of()).statusCode());
    }

    private String leads(String path, String... headers) {
        HttpResponse<String> answer = web.get(path, headers);
        assertEquals(303, answer.statusCode(), path);
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    @Tag("P04")
    void visits_are_counted_by_day_and_address_and_nothing_of_a_visitor_is_kept() {
        String page = "/nl/campagne/kamers";
        long before = counted(page);
        String tag = web.get(page).headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                web.get(
                                page + "?utm=kanarie",
                                "If-None-Match",
                                tag,
                                "User-Agent",
                                "Kanarie",
                                "Referer",
                                "https://kanarie")
                        .statusCode());
        String paper = "/c/kamers";
        long fromPaper = counted(paper);
        web.get(paper.toUpperCase(Locale.ROOT));
        web.send("HEAD", paper, BodyPublishers.noBody());
        web.get(page + "/kanarie");
        web.get("/nl/melden/jongere");
        web.get("/nl/antwoord");
        web.get("/nl/zoeken?q=kanarie");
        Baken.await("reading and reading again are written down", () -> counted(page) >= before + 2);
        Baken.await("so is the way from paper", () -> counted(paper) > fromPaper);
        assertEquals(fromPaper + 1, counted(paper), "HEAD is no visit");
        assertEquals(
                Set.of("id", "day", "path", "visits"),
                baken.column("SELECT column_name FROM information_schema.columns WHERE table_schema = 'baken'"
                        + " AND table_name = 'page_count'"));
        assertEquals(
                Set.of("date"),
                baken.column("SELECT data_type FROM information_schema.columns WHERE table_schema = 'baken'"
                        + " AND table_name = 'page_count' AND column_name = 'day'"),
                "no time of the day");
        assertEquals(
                Set.of(),
                baken.column("SELECT path FROM page_count WHERE path LIKE '%kanarie%' OR path LIKE '%?%'"
                        + " OR path LIKE '/nl/melden/%' OR path LIKE '/nl/antwoord%' OR path LIKE '/nl/zoeken%'"));
    }

    private long counted(String path) {
        return baken.column("SELECT COALESCE(SUM(visits), 0) FROM page_count WHERE path = '" + path + "'").stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    @Test
    void what_is_few_is_not_told_on_screen_nor_in_the_file_and_many_rows_become_one() throws SQLException {
        try (Connection portal = baken.database("baken_portal");
                Statement statement = portal.createStatement()) {
            for (int i = 0; i < 7; i++) {
                statement.execute("INSERT INTO page_count VALUES (UUID(), '2020-02-03', '/nl/hulp', 1)");
            }
            statement.execute("INSERT INTO page_count VALUES (UUID(), '2020-02-03', '/nl/anoniem', 3),"
                    + " (UUID(), '2020-02-04', '/nl/veilig', 9), (UUID(), '2020-02-04', '/c/werk', 4)");
        }
        SignIn carla = Objects.requireNonNull(baken.signIns().get("carla"));
        Session lead = Session.signIn(baken.direct(), carla);
        String path = "/centrum/bezoek?van=2020-02-01&tot=2020-02-29";
        Html screen = Html.of(lead.get(path).body());
        String told = screen.main();
        assertTrue(told.matches("(?s).*/nl/veilig\\s*9.*/nl/hulp\\s*-.*/nl/anoniem\\s*<5.*"), told);
        assertTrue(told.matches("(?s).*/c/werk\\s*<5.*"), told);
        assertTrue(lead.get("/centrum/bezoek?van=2020-03-01&tot=2020-02-01")
                .body()
                .contains("Dat zijn geen dagen die na elkaar komen"));

        String link = path + "&als=csv";
        assertTrue(lead.get(link).body().contains("Typ eerst je wachtzin"));
        String asked = lead.get(link).body();
        lead.post(
                "/centrum/bezoek",
                Session.filled(asked, Map.of("confirm:passphrase", carla.passphrase()), "confirm:go"));
        String lines = lead.get(link).body();
        assertTrue(lines.startsWith("\uFEFFvan;tot;adres;aantal\r\n"), lines);
        assertTrue(lines.contains("\"/nl/veilig\";\"9\"") && lines.contains("\"/c/werk\";\"<5\""), lines);
        assertFalse(lines.matches("(?s).*\"[1-4]\"\r\n.*"), lines);
        assertFalse(baken.column(
                        "SELECT seq FROM audit WHERE act = 'VISITS_TAKEN' AND subject =" + " '2020-02-01/2020-02-29'")
                .isEmpty());
        Baken.await(
                "seven rows become one",
                () -> baken.column("SELECT id FROM page_count WHERE day = '2020-02-03' AND path = '/nl/hulp'")
                                .size()
                        == 1);
        assertEquals(
                Set.of("7"),
                baken.column("SELECT visits FROM page_count WHERE day = '2020-02-03' AND path = '/nl/hulp'"));
    }
}
