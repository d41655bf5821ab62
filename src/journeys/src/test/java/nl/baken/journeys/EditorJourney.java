package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Sitemap;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.Work;
import nl.baken.platform.SecretsFile;
import nl.baken.seal.DocumentSet;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * An editor with a folder of pages and an instance that looks at it: what is saved shows, a mistake is told with file and
 * line, and takes nothing away.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorJourney {
    private static final Path SHIPPED = Path.of("../../webapp-content");
    private static final String PAGE = "nl/vragen.md";
    private static final String CAMPAIGN = "nl/campagne/proef.md";
    private static final String CAMPAIGN_TITLE = "Een proef met licht";
    private static final String TITLE = "Veelgestelde vragen";

    private final Path folder = Build.newFolder("content");
    private final Baken baken;
    private final Web web;

    EditorJourney() {
        restore();
        // To this instance the disk is nearly full: one per cent of any is used.
        baken = Baken.start("editor", Map.of("baken.content.dir", folder.toString(), "baken.disk.apart", "1"));
        web = new Web(baken.url());
    }

    @AfterAll
    void stop() {
        baken.close();
    }

    /** The folder as it ships, whatever the test before did to it. */
    @BeforeEach
    void restore() {
        try {
            try (Stream<Path> there = Files.walk(folder)) {
                for (Path path : there.filter(path -> !Files.isDirectory(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                        .filter(path -> !Files.exists(SHIPPED.resolve(folder.relativize(path))))
                        .toList()) {
                    Files.delete(path);
                }
            }
            try (Stream<Path> shipped = Files.walk(SHIPPED)) {
                for (Path path : shipped.toList()) {
                    Path copy = folder.resolve(SHIPPED.relativize(path));
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(copy);
                    } else if (!Files.exists(copy) || Files.mismatch(path, copy) >= 0) {
                        Files.write(copy, Files.readAllBytes(path));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_nearly_full_disk_takes_what_a_person_sends_and_tells_others_the_phone_and_keeps_their_words() {
        Form form = new Form(baken);
        String words = "Kan dit er nog bij?";
        HttpResponse<String> refused = form.send(form.checked(Form.fields("what", words)));
        assertEquals(503, refused.statusCode());
        Html page = Html.of(refused.body());
        assertTrue(page.main().contains("Onze computer is bijna vol.")
                && refused.body().contains("href=\"tel:"));
        assertTrue(page.fields().contains(Map.entry("what", words)));

        SecureRandom random = new SecureRandom();
        String read = new SendTokens(
                        SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                                .versions("token"),
                        random)
                .seal(SendToken.create(random, Instant.now().minusSeconds(60)));
        String code = Form.code(form.send(Form.with(page.fields(), "_token", read)));
        assertEquals(
                code,
                Form.code(form.send(Form.with(Form.with(page.fields(), "_token", read), "_homepage", "1"))),
                "what was stored before is not told to be lost");

        assertEquals(201, api("").statusCode());
        HttpResponse<String> problem = api(",\"work\":\"bmVl\"");
        assertEquals(503, problem.statusCode());
        assertTrue(problem.body().contains("Call 0"), problem.body());
    }

    private HttpResponse<String> api(String more) {
        String token = Work.of(
                        web.post("/api/v1/send-tokens", "application/json", "").body())
                .token();
        return web.post(
                "/api/v1/reports",
                "application/json",
                "{\"token\":\"" + token + "\",\"route\":\"burger\",\"answers\":{\"what\":\"x\"}" + more + "}");
    }

    @Test
    void a_page_that_is_changed_shows_by_itself_each_time_that_it_is_saved(Chrome chrome) {
        try (Visitor editor = chrome.visitor(baken.url())) {
            Page page = editor.goTo("/nl/vragen");
            for (String title : List.of("Wat je ons vraagt", "Vragen en antwoorden", "Goede vragen")) {
                save(PAGE, shipped(PAGE).replace(TITLE, title));
                Baken.await("the page shows " + title, () -> shows(title));
            }
            page.reload();
            assertEquals("Goede vragen", page.locator("h1").innerText());
            assertTrue(Sitemap.of(web).paths().size() > 70, "all else is still there");
        }
    }

    @Test
    void a_query_string_of_who_asks_first_stands_in_nobodys_document() {
        String route = "/nl/melden/burger";
        String document = web.get(route).body();
        String trap = document.replaceFirst("(?s).*<input type=\"text\" name=\"(\\w+)\"[^>]* tabindex=\"-1\".*", "$1");
        save(PAGE, shipped(PAGE).replace(TITLE, "Opnieuw gemaakt"));
        Baken.await("all documents are made anew", () -> shows("Opnieuw gemaakt"));
        assertEquals(
                document,
                web.get(route + "?what=kanarie&identity=open&" + trap + "=x").body());
        assertEquals(document, web.get(route).body());
        String told = web.get("/api/v1/documents?what=kanarie").body();
        assertTrue(
                told.contains(DocumentSet.sha256(web.bytes("/nl/melden/jongere").body())));
        assertFalse(web.get("/nl/melden/jongere").body().contains("kanarie"));
        save(PAGE, shipped(PAGE).replace(TITLE, "Nog eens gemaakt"));
        Baken.await("all documents are made anew", () -> shows("Nog eens gemaakt"));
        assertEquals(200, web.get("/api/v1/documents").statusCode());
        assertEquals(document, web.get(route).body(), "made for the list, it is the same document");
    }

    @Test
    void a_new_page_shows_has_its_place_in_the_sitemap_and_is_gone_when_it_is_taken_away() {
        save("nl/actie.md", shipped(PAGE).replace(TITLE, "Een nieuwe actie"));
        Baken.await("the page is there", () -> web.get("/nl/actie").statusCode() == 200);
        assertTrue(web.get("/sitemap.xml").body().contains("/nl/actie</loc>"));
        delete("nl/actie.md");
        Baken.await("the page is gone", () -> web.get("/nl/actie").statusCode() == 404);
    }

    @Test
    void a_campaign_says_when_it_begins_shows_while_it_runs_and_says_that_it_is_over() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        String page = "/nl/campagne/proef";

        save(CAMPAIGN, campaign(today.plusDays(2), today.plusDays(9)));
        Baken.await("it is to come", () -> heading(page).startsWith("Deze campagne begint op "));
        HttpResponse<String> before = web.get(page);
        assertEquals(200, before.statusCode());
        assertFalse(before.body().contains("paspoort"), "nothing of what it is about");
        assertTrue(
                before.body().contains("content=\"noindex\"") && before.body().contains("href=\"/nl/hulp\""));
        assertFalse(found().contains(page), "nobody finds it yet");
        assertEquals(404, web.get("/api/v1/pages" + page).statusCode());
        assertEquals(page, web.get("/c/proef").headers().firstValue("Location").orElse(""));
        Baken.await("an editor can look at it", () -> !previews().isEmpty());
        String preview = previews().iterator().next();
        assertTrue(preview.matches(page + "/[0-9a-f]{32}"), preview);
        HttpResponse<String> ahead = web.get(preview);
        assertEquals(CAMPAIGN_TITLE, Html.of(ahead.body()).heading());
        assertEquals("no-store", ahead.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("noindex", ahead.headers().firstValue("X-Robots-Tag").orElse(""));
        String wrong = preview.endsWith("0") ? "1" : "0";
        assertEquals(
                404, web.get(preview.substring(0, preview.length() - 1) + wrong).statusCode());

        save(CAMPAIGN, campaign(today.minusDays(2), today.plusDays(9)));
        Baken.await("it runs", () -> heading(page).equals(CAMPAIGN_TITLE));
        assertTrue(found().contains("<loc>" + site() + page + "</loc>"));
        assertTrue(found().contains("<id>" + site() + page + "</id>"), "in the feed");
        assertTrue(web.get("/nl/campagne").body().contains(CAMPAIGN_TITLE));
        assertTrue(web.get(page).body().contains("href=\"/nl/melden/burger\""));
        assertEquals(404, web.get(preview).statusCode());

        save(CAMPAIGN, campaign(today.minusDays(9), today.minusDays(2)));
        Baken.await("it is over", () -> web.get(page).body().contains("Deze campagne is voorbij"));
        HttpResponse<String> after = web.get(page);
        assertEquals(200, after.statusCode(), "who scans old paper finds a way on");
        assertTrue(after.body().contains("content=\"noindex\"") && after.body().contains("href=\"/nl/hulp\""));
        assertFalse(after.body().contains("paspoort"));
        assertFalse(found().contains(page));
        assertEquals(page, web.get("/c/proef").headers().firstValue("Location").orElse(""));
    }

    private static String campaign(LocalDate start, LocalDate end) {
        return shipped("nl/campagne/werk.md")
                .replaceFirst("title: .*", "title: " + CAMPAIGN_TITLE)
                .replaceFirst("short: .*", "short: proef")
                .replaceFirst("start: .*", "start: " + start)
                .replaceFirst("end: .*", "end: " + end);
    }

    private String heading(String path) {
        return Html.of(web.get(path).body()).heading();
    }

    /** Everything by which programs find pages. */
    private String found() {
        return web.get("/sitemap.xml").body()
                + web.get("/nl/campagne/feed.atom").body()
                + web.get("/api/v1/pages").body();
    }

    private String site() {
        return Sitemap.of(web).site();
    }

    private Set<String> previews() {
        return baken.column("SELECT message FROM content_problem WHERE level = 'preview' AND told ="
                + " (SELECT MAX(told) FROM content_reading)");
    }

    @Test
    void what_was_wrong_and_is_put_right_shows() {
        save(PAGE, "geen pagina");
        told(PAGE + ":1: fout: Boven de tekst ontbreken de gegevens");
        assertTrue(shows(TITLE), "the last good version");
        save(PAGE, shipped(PAGE).replace(TITLE, "Weer goed"));
        Baken.await("the page shows again", () -> shows("Weer goed"));
    }

    @TestFactory
    Stream<DynamicTest> each_mistake_is_told_with_file_and_line_and_takes_nothing_away() {
        String page = shipped(PAGE);
        int end = (int) page.lines().count();
        return Stream.of(
                mistake(
                        "a missing field",
                        PAGE + ":1: fout: Veld description ontbreekt.",
                        () -> save(PAGE, page.replaceFirst("description:.*\n", ""))),
                mistake(
                        "an unknown language",
                        "xx/vragen.md: fout: Onbekende taal “xx”.",
                        () -> save("xx/vragen.md", page)),
                mistake(
                        "a title twice",
                        "nl/zomaar.md:2: fout: De titel “" + TITLE + "” is ook die van",
                        () -> save("nl/zomaar.md", page)),
                mistake(
                        "a dead link",
                        PAGE + ":" + (end + 2) + ": fout: Dode link: op /nl/nergens",
                        () -> save(PAGE, page + "\n[x](/nl/nergens)\n")),
                mistake(
                        "a picture without words",
                        PAGE + ":" + (end + 2) + ": fout: Deze afbeelding heeft geen tekst",
                        () -> save(PAGE, page + "\n![](haven.png)\n")),
                mistake(
                        "a heading that skips a level",
                        PAGE + ":" + (end + 4) + ": fout: Deze kop slaat een niveau over",
                        () -> save(PAGE, page + "\n## Kop\n\n#### Te klein\n")),
                mistake("a page taken away", "published.txt: fout: De pagina /nl/vragen is weg.", () -> delete(PAGE)),
                mistake("broken front matter", PAGE + ":", () -> save(PAGE, "---\ntitle: \"\n---\nx")),
                mistake(
                        "ten megabytes",
                        "nl/zomaar.md: fout: Dit bestand is groter dan 1 MB.",
                        () -> save("nl/zomaar.md", "# x\n".repeat(2_500_000))),
                mistake(
                        "redirects in a circle",
                        "redirects.csv:",
                        () -> save("redirects.csv", "van,naar\n/nl/a,/nl/b\n/nl/b,/nl/a\n")),
                mistake(
                        "a redirect out of the folder",
                        "redirects.csv:",
                        () -> save("redirects.csv", "van,naar\n/nl/../a,/nl/hulp\n")),
                mistake(
                        "a picture out of the folder",
                        PAGE + ":" + (end + 2) + ": fout: Afbeelding",
                        () -> save(PAGE, page + "\n![Haven](../../etc/passwd.png)\n")),
                mistake(
                        "a campaign that ends before it begins",
                        CAMPAIGN + ":14: fout: end ligt voor start.",
                        () -> save(CAMPAIGN, campaign(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 21)))),
                mistake(
                        "two campaigns with one short address",
                        CAMPAIGN.replace("proef", "zomaar") + ":16: fout: Het korte adres /c/proef is al van",
                        () -> {
                            String one = campaign(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23));
                            save(CAMPAIGN, one);
                            save(CAMPAIGN.replace("proef", "zomaar"), one.replace(CAMPAIGN_TITLE, "Nog een proef"));
                        }),
                mistake(
                        "a symbolic link out of the folder",
                        "nl/geheim.md: fout: Dit is een verwijzing naar een andere plek (symlink)",
                        () -> link("nl/geheim.md", baken.data().resolve("sign-ins"))));
    }

    private DynamicTest mistake(String name, String line, Runnable make) {
        return DynamicTest.dynamicTest(name, () -> {
            restore();
            Baken.await("all is well before", () -> shows(TITLE));
            String tag = tag();
            int read = baken.log().size();
            make.run();
            told(line, read);
            assertEquals(tag, tag(), "the last good version stays");
            assertEquals(404, web.get("/nl/zomaar").statusCode());
            assertEquals(404, web.get("/nl/geheim").statusCode());
        });
    }

    @Test
    void a_page_that_is_due_is_told_and_stays_up() {
        save(
                PAGE,
                shipped(PAGE)
                        .replaceFirst("updated: .*", "updated: 2024-01-01")
                        .replaceFirst("reviewBy: .*", "reviewBy: 2024-06-01"));
        told(PAGE + ":1: let op: Deze pagina moest voor 2024-06-01 opnieuw bekeken zijn.");
        assertTrue(web.get("/nl/vragen").body().contains("1 januari 2024"), "and shows when it was written");
    }

    private void told(String line) {
        told(line, 0);
    }

    /** Waits until it stands in the log after so many lines, and in the table that the centre reads. */
    private void told(String line, int after) {
        Baken.await(
                "the log tells " + line,
                () -> baken.log().stream().skip(after).anyMatch(logged -> logged.contains("Content: " + line)));
        Baken.await("the centre's table tells " + line, () -> baken
                .column("SELECT CONCAT(file, IF(line = 0, '', CONCAT(':', line)), ': ',"
                        + " IF(level = 'error', 'fout', 'let op'), ': ', message) FROM content_problem")
                .stream()
                .anyMatch(row -> row.startsWith(line)));
        assertFalse(
                baken.log().stream().skip(after).anyMatch(logged -> logged.contains("A look at the content failed")));
    }

    private boolean shows(String title) {
        return Html.of(web.get("/nl/vragen").body()).heading().equals(title);
    }

    private String tag() {
        return web.get("/nl/vragen").headers().firstValue("ETag").orElseThrow();
    }

    private static String shipped(String name) {
        try {
            return Files.readString(SHIPPED.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(String name, String text) {
        try {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void link(String name, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(name), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
