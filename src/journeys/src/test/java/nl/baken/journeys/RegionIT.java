package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.RegionWords;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import nl.baken.platform.Organisation;
import nl.baken.route.JsonSchema;
import nl.baken.route.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Another region runs the same software with a file and pages of its own. An instance of that region is walked through,
 * each kind of page and file once, and nothing on the way is of the region that Baken comes with.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionIT {
    private static final String CHECK = "/nl/signalen/check/buren";
    private static final String JSON = "application/json";

    private final Chrome chrome;
    private final Map<String, String> seen = new LinkedHashMap<>();
    private String organisationFile = "";
    private String exit = "";
    private HttpResponse<String> taken = none();
    private HttpResponse<String> refused = none();
    private HttpResponse<String> refusedForm = none();

    RegionIT(Chrome chrome) {
        this.chrome = chrome;
    }

    @SuppressWarnings("NullAway")
    private static HttpResponse<String> none() {
        return null;
    }

    @BeforeAll
    void walk() throws Exception {
        try (InputStream file = Objects.requireNonNull(RegionIT.class.getResourceAsStream("noordkust.yaml"))) {
            organisationFile = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Baken baken = Baken.start("region", organisationFile, Map.of("baken.content.dir", pages().toString()))) {
            exit = baken.neutralUrl();
            Web web = new Web(baken.url());
            look(web);
            errors(web);
            report(new Form(baken));
            api(web);
            centre(baken);
            closed(baken, web);
            seen.put("output of baken.jar", String.join("\n", baken.output()));
        }
    }

    private static Path pages() throws IOException {
        Path folder = Build.newFolder("region-content");
        for (String path :
                List.of("doen", "scholen", "professionals", "hulp", "veilig", "privacy", "toegankelijkheid")) {
            page(folder, path, "hulp", "Over " + path, "Bel {organisation.phone} als je wilt praten.");
        }
        page(folder, "signalen/index", "signalen", "Signalen", "Kijk goed rond in {organisation.region}.");
        page(folder, "signalen/buren", "signalen", "Voor buren", "## Waar let je op?\n\n- Rook\n- Licht in de nacht");
        page(folder, "gemeenten/zeedorp", "gemeenten", "Zeedorp", "Zeedorp ligt aan zee.");
        page(folder, "gemeenten/index", "gemeenten", "Gemeenten", "{organisation.municipalities}");
        page(
                folder,
                "kenniscentrum/index",
                "organisatie",
                "Wie is {organisation.name}?",
                "{organisation.contact}\n\n{organisation.partners.hulp}\n\nKijk na {organisation.answerDays}.");
        return folder;
    }

    private static void page(Path folder, String path, String section, String title, String body) throws IOException {
        Path file = folder.resolve("nl").resolve(path + ".md");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, """
                ---
                title: "%s"
                description: "%s"
                audience: buren
                section: %s
                order: 10
                updated: 2031-01-01
                reviewBy: 2099-01-01
                sources: []
                verify: false
                reviewed: true
                ---

                Dit is het begin.

                %s
                """.formatted(title, "Meer over: " + path, section, body));
    }

    private void look(Web web) {
        for (String path : List.of(
                "/nl/",
                "/nl/melden",
                "/nl/melden/burger",
                "/nl/melden/jongere",
                "/nl/melden/professional",
                "/nl/antwoord",
                "/nl/signalen",
                "/nl/signalen/buren",
                CHECK,
                "/nl/hulp",
                "/nl/gemeenten",
                "/nl/gemeenten/zeedorp",
                "/nl/kenniscentrum",
                "/sitemap.xml",
                "/robots.txt",
                "/.well-known/security.txt",
                "/api/v1/pages",
                "/api/v1/pages/nl/kenniscentrum",
                "/api/v1/openapi.json",
                "/api/v1/intake-keys")) {
            see(path, web.get(path), 200);
        }
        see("/nl/zoeken", web.get("/nl/zoeken?q=zee"), 200, 404);
        see("a checked list of signals", web.form(CHECK, Form.fields("s0", "gezien", "s1", "weet-niet")), 200);
        see("a code that is not one", web.form("/nl/antwoord", Form.fields("code", "1234")), 200, 422);
        see("/weg", web.get("/weg"), 303);
        seen.put(
                "where /weg leads",
                web.get("/weg").headers().firstValue("Location").orElse(""));
        Set<String> assets = new TreeSet<>();
        for (String page : List.copyOf(seen.values())) {
            java.util.regex.Pattern.compile("(?:href|src)=\"(/assets?/[^\"]+\\.(?:css|js|svg))\"")
                    .matcher(page)
                    .results()
                    .forEach(link -> assets.add(link.group(1)));
        }
        assets.forEach(asset -> see(asset, web.get(asset), 200));
    }

    private void errors(Web web) {
        see("404", web.get("/nl/almelo"), 404);
        see("405", web.send("DELETE", "/nl/", java.net.http.HttpRequest.BodyPublishers.noBody()), 405);
        see("404 of the API", web.get("/api/v1/nothing"), 404);
    }

    private void report(Form form) {
        List<Map.Entry<String, String>> answers = Form.fields("what", "Rook op het strand", "municipality", "zeedorp");
        HttpResponse<String> check = form.check(answers);
        see("check page", check, 200);
        HttpResponse<String> sent = form.send(form.checked(answers));
        see("sent page", sent, 200);
        see("an answer read", form.read(Form.code(sent)), 200);
        refusedForm = form.check(Form.fields("what", "Rook", "municipality", "enschede"));
    }

    private void api(Web web) {
        taken = report(web, "duin-en-dal");
        refused = report(web, "enschede");
        see("a refusal of the API", refused, 422);
    }

    private static HttpResponse<String> report(Web web, String municipality) {
        String token = web.post("/api/v1/send-tokens", JSON, "").body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        return web.post(
                "/api/v1/reports",
                JSON,
                "{\"token\":\"" + token + "\",\"route\":\"burger\",\"answers\":{\"what\":\"Rook\",\"municipality\":\""
                        + municipality + "\"}}");
    }

    private void centre(Baken baken) {
        seen.put(
                "/centrum/aanmelden",
                new Web(baken.url()).get("/centrum/aanmelden").body());
        try (Staff staff =
                Staff.signIn(chrome, baken, baken.signIns().values().iterator().next())) {
            Page queue = staff.visitor().goTo("/centrum/wachtrij");
            queue.locator(".open-link").first().waitFor();
            seen.put("/centrum/wachtrij", queue.content());
            for (String report : baken.reports()) {
                seen.put("report " + report, staff.open(report).content());
            }
        }
    }

    /** As when nobody has published a key yet, or one that cannot be trusted. */
    private void closed(Baken baken, Web web) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement()) {
            statement.execute("RENAME TABLE published_keys TO published_keys_gone");
            statement.execute("CREATE TABLE published_keys LIKE published_keys_gone");
        }
        Baken.await("the form is closed", () -> !web.get(Form.ROUTE).body().contains("name=\"what\""));
        see("no trusted key", web.get(Form.ROUTE), 200, 503);
        seen.put(
                "a token without a trusted key",
                web.post("/api/v1/send-tokens", JSON, "").body());
    }

    private void see(String name, HttpResponse<String> answer, Integer... expected) {
        assertTrue(List.of(expected).contains(answer.statusCode()), name + " answers " + answer.statusCode());
        seen.put(
                name,
                answer.body() + "\n"
                        + answer.headers().map().entrySet().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("\n")));
    }

    private void assertSays(String page, String... words) {
        String text = Objects.requireNonNull(seen.get(page), page);
        for (String word : words) {
            assertTrue(text.contains(word), () -> page + " does not say " + word + ":\n" + text);
        }
    }

    @AfterAll
    void everythingWasSeen() {
        assertTrue(seen.size() > 45, seen.keySet().toString());
    }

    @Test
    void nothing_of_the_region_that_baken_comes_with_is_anywhere() {
        RegionWords twente = RegionWords.ofTwente();
        StringBuilder found = new StringBuilder();
        seen.forEach((name, text) -> twente.in(text.replace("/nl/almelo", "").replace("enschede\"}", ""))
                .forEach(place -> found.append(name).append(": ").append(place).append('\n')));
        assertEquals("", found.toString());
    }

    @Test
    void name_phone_and_hours_stand_where_they_belong() {
        for (String page : List.of("/nl/", "/nl/melden/burger", "/nl/hulp", "/nl/antwoord", "404", "check page")) {
            assertSays(page, "Meldpunt Noordkust", "href=\"tel:0999123456\"", "0999 – 12 34 56", "elke dag 8–20");
        }
        assertSays("/nl/", "Kustrapport van 2031", "property=\"og:site_name\" content=\"Meldpunt Noordkust\"");
        assertSays("/nl/hulp", "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Meldpunt Noordkust\"}");
        assertSays("/centrum/wachtrij", "Meldpunt Noordkust");
        assertSays("check page", "Alleen medewerkers van Meldpunt Noordkust");
        assertSays("sent page", "Kijk na 7 werkdagen");
    }

    @Test
    void its_own_municipalities_are_asked_for_and_told() {
        assertSays("/nl/melden/burger", "value=\"duin-en-dal\"", ">Duin-en-Dal<", "Buiten de Noordkust");
        assertSays("check page", "Zeedorp");
        assertSays("/nl/gemeenten", "<a rel=\"nofollow\" href=\"/nl/gemeenten/zeedorp\">Zeedorp</a>", "14.690");
        String schema = JsonSchema.of(
                        new Routes(Organisation.read(Build.folder("region").resolveSibling("region.yaml"))).citizen())
                .toString();
        assertTrue(schema.contains("\"enum\":[\"zeedorp\",\"duin-en-dal\",\"outside\",\"unknown\"]"), schema);
        assertTrue(
                seen.entrySet().stream()
                        .anyMatch(page -> page.getKey().startsWith("report ")
                                && page.getValue().contains("Duin-en-Dal")),
                "the demo's reports are about its municipalities");
    }

    @Test
    void a_report_from_one_of_them_is_taken_and_one_from_elsewhere_refused() {
        assertEquals(201, taken.statusCode(), taken.body());
        assertTrue(refused.body().contains("/answers/municipality"), refused.body());
        assertEquals(422, refusedForm.statusCode());
    }

    @Test
    void what_pages_take_from_the_organisation_is_its_own() {
        assertSays(
                "/nl/kenniscentrum",
                "Wie is Meldpunt Noordkust?",
                "Vuurtorenplein 1, Zeedorp",
                "Postbus 12, Zeedorp",
                "mailto:hallo@noordkust.example",
                "https://zeedorp.example/",
                "https://brigade.example/",
                "na 7 werkdagen");
        assertSays("/nl/signalen", "Kijk goed rond in de Noordkust.");
        assertSays("/api/v1/pages/nl/kenniscentrum", "Wie is Meldpunt Noordkust?");
    }

    @Test
    @Tag("T09")
    void help_stands_in_the_same_place_with_the_same_words_on_every_page() {
        Set<String> strips = new TreeSet<>();
        int pages = 0;
        for (Map.Entry<String, String> page : seen.entrySet()) {
            String text = page.getValue();
            if (text.startsWith("<!DOCTYPE html>") && text.contains("class=\"site-header\"")) {
                assertTrue(text.indexOf("class=\"strip\"") < text.indexOf("<header"), page.getKey());
                strips.add(Html.of(text)
                        .withClass("aside", "strip")
                        .get(0)
                        .getTextContent()
                        .replaceAll("\\s+", " "));
                pages++;
            }
        }
        assertTrue(pages > 20, pages + " pages");
        assertEquals(1, strips.size(), strips.toString());
        assertTrue(strips.iterator().next().contains("112")
                && strips.iterator().next().contains("0999 – 12 34 56"));
    }

    @Test
    void the_exit_leads_where_it_says() {
        assertEquals(exit, seen.get("where /weg leads"));
    }

    @Test
    @Tag("P17")
    void without_a_trusted_key_nothing_is_taken_and_the_phone_is_shown() {
        assertSays("no trusted key", "Het formulier werkt nu even niet", "href=\"tel:0999123456\"");
        assertTrue(
                !Objects.requireNonNull(seen.get("a token without a trusted key"))
                        .contains("\"token\""),
                "no token either");
    }
}
