package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import nl.baken.platform.Setting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An instance as an operator sets it up: pages from a folder that editors write in, visitors over TLS. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorJourney {
    private static final String HELP = "nl/hulp.md";
    private static final String DEAD_LINK = "Lees [hier meer](/nl/is-er-niet).";

    private final Chrome chrome;
    private final Path folder = Build.newFolder("operator-content");
    private Baken baken;
    private Staff staff;

    OperatorJourney(Chrome chrome) {
        this.chrome = chrome;
    }

    @BeforeAll
    void setUp() {
        copyContent();
        baken = Baken.start(
                "operator", Map.of(Setting.CONTENT_DIR.key(), folder.toString(), Setting.TLS.key(), "true"));
        staff = Staff.signIn(chrome, baken, baken.signIns().values().iterator().next());
    }

    @AfterAll
    void end() {
        staff.close();
        baken.close();
    }

    /** Our own pages, none of them due. */
    private void copyContent() {
        Path own = Path.of("..", "..", "webapp-content").toAbsolutePath().normalize();
        String due = "reviewBy: " + LocalDate.now().plusYears(1);
        try (Stream<Path> files = Files.walk(own)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(own.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (file.toString().endsWith(".md")) {
                    Files.writeString(copy, Files.readString(file).replaceFirst("(?m)^reviewBy: .*$", due));
                } else {
                    Files.copy(file, copy);
                }
            }
            Files.delete(folder.resolve("README.md")); // tells how to write pages, and is none
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_editors_mistake_is_on_the_centres_screen_until_it_is_put_right_and_visitors_never_see_it() {
        Page page = staff.visitor().goTo("/centrum/inhoud");
        awaitState("Alles staat goed");
        assertEquals(pagesToConfirm() + " pagina’s nog bevestigen", text(page.locator("#confirm summary")));

        String good = read(HELP);
        String mistaken = good + "\n" + DEAD_LINK + "\n";
        save(HELP, mistaken);
        awaitState("De nieuwste versie staat nog niet online");
        Locator problem = page.locator(".problems li");
        assertEquals(1, problem.count());
        long line = mistaken.lines().takeWhile(text -> !text.equals(DEAD_LINK)).count() + 1;
        assertEquals(HELP + " regel " + line, text(problem.locator(".where")));
        assertEquals("Fout", text(problem.locator(".mark")));
        assertTrue(text(problem.locator(".what")).contains("/nl/is-er-niet"), text(problem));
        assertFalse(new Web(baken.url()).get("/nl/hulp").body().contains("is-er-niet"), "the last good version stays");

        Inspector inspector = new Inspector(staff.visitor());
        inspector.look("content with an error");
        for (Check check : List.of(Check.AXE_LIGHT, Check.AXE_DARK, Check.REFLOW, Check.TARGETS)) {
            assertEquals(List.of(), inspector.findings(check));
        }

        save(HELP, good);
        awaitState("Alles staat goed");
        assertEquals(0, problem.count());
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @Test
    void a_screen_that_looks_again_by_itself_extends_no_session() {
        Page page = staff.visitor().goTo("/centrum/inhoud");
        int left = secondsLeft();
        Baken.await("the session grows shorter", () -> {
            lookAgain(page);
            return secondsLeft() < left - 2;
        });
    }

    @Test
    void both_wings_ask_for_TLS_from_now_on_whatever_they_answer() {
        Web web = new Web(baken.url());
        for (String path : List.of(
                "/",
                "/nl/",
                "/nl/melden/burger",
                "/nl/nergens",
                "/weg",
                "/api/v1/pages",
                "/api/v1/nergens",
                "/centrum/aanmelden",
                "/centrum/wachtrij",
                "/centrum/nergens",
                "/centrum/jakarta.faces.resource/desk.css.xhtml?ln=desk")) {
            assertEquals(
                    List.of("max-age=63072000"), web.get(path).headers().allValues("Strict-Transport-Security"), path);
        }
    }

    @Test
    void the_session_cookie_travels_over_TLS_only() {
        List<Cookie> all = staff.visitor().context().cookies(); // of every address: those of http have no such cookie
        assertEquals(1, all.size());
        assertTrue(all.get(0).secure);
    }

    /** The server has libraries of the same names; what seals and opens is what was shipped and tested with the wing. */
    @Test
    void each_wing_seals_and_opens_with_the_library_that_it_brings() {
        List<List<String>> loaders = baken.loadedClasses();
        for (String wing : List.of("nl.baken.portal.web.HeaderFilter", "nl.baken.centre.web.Door")) {
            List<List<String>> own =
                    loaders.stream().filter(classes -> classes.contains(wing)).toList();
            assertEquals(1, own.size(), wing);
            assertTrue(own.get(0).contains("com.nimbusds.jose.jwk.ECKey"), wing);
        }
    }

    /** Asks the page to look again, as it does now and then, until it says so. */
    private void awaitState(String title) {
        Page page = staff.visitor().page();
        Baken.await("the screen says “" + title + "”", () -> {
            lookAgain(page);
            return text(page.locator("#state")).equals(title);
        });
    }

    private static void lookAgain(Page page) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/centrum/inhoud"),
                () -> page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"));
    }

    private int secondsLeft() {
        Object left = staff.visitor()
                .page()
                .evaluate("fetch('/centrum/sessie').then(answer => answer.json()).then(session => session.left)");
        return ((Number) left).intValue();
    }

    private long pagesToConfirm() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> read(folder.relativize(file).toString()).contains("\nverify: true\n"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Locator one) {
        return one.textContent().strip().replaceAll("\\s+", " ");
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
