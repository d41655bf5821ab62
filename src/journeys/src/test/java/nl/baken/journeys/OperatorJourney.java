package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.FakeHCaptcha;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import nl.baken.platform.SecretsFile;
import nl.baken.platform.Setting;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokens;
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
    private final FakeHCaptcha hCaptcha = new FakeHCaptcha();
    private Baken baken;
    private Staff staff;

    OperatorJourney(Chrome chrome) {
        this.chrome = chrome;
    }

    @BeforeAll
    void setUp() {
        copyContent();
        baken = Baken.start(
                "operator",
                Map.of(
                        Setting.CONTENT_DIR.key(),
                        folder.toString(),
                        Setting.TLS.key(),
                        "true",
                        Setting.USUAL_REPORTS.key(),
                        "2",
                        Setting.HCAPTCHA_SITE_KEY.key(),
                        "10000000-ffff-ffff-ffff-000000000001",
                        Setting.HCAPTCHA_SECRET.key(),
                        "0x" + "0".repeat(40),
                        Setting.HCAPTCHA_VERIFY.key(),
                        hCaptcha.url()));
        staff = Staff.signIn(chrome, baken, baken.signIns().values().iterator().next());
    }

    @AfterAll
    void end() {
        staff.close();
        baken.close();
        hCaptcha.close();
    }

    /** A check page that was read for so long. */
    private List<Map.Entry<String, String>> checked(Form form, Duration time, String what) {
        SecureRandom random = new SecureRandom();
        SendTokens tokens = new SendTokens(
                SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                        .versions("token"),
                random);
        return Form.with(
                form.checked(Form.fields("what", what, "danger", "yes")),
                "_token",
                tokens.seal(SendToken.create(random, Instant.now().minus(time))));
    }

    private boolean isApart(String report) {
        return baken.column("SELECT held_apart FROM report WHERE id = '" + report + "'")
                .contains("1");
    }

    /** Goes on from the page that offers a choice, with what stands on it. */
    private static List<Map.Entry<String, String>> chosen(HttpResponse<String> page, String name, String value) {
        return Form.with(Html.of(page.body()).fields(), name, value);
    }

    @Test
    void who_would_be_held_apart_may_do_a_test_whose_page_has_the_envelope_and_no_words_or_may_not() {
        Form form = new Form(baken);
        String words = "kanariehcaptcha";
        HttpResponse<String> choice = form.send(checked(form, Duration.ZERO, words));
        assertEquals(200, choice.statusCode());
        assertTrue(!choice.body().contains(words), "the server has sealed it already");
        assertTrue(policy(choice).contains("trusted-types"), "the choice asks nothing of anybody else");

        HttpResponse<String> test = form.send(chosen(choice, "_choice", "test"));
        assertTrue(test.body().contains("data-sitekey") && !test.body().contains(words));
        assertTrue(
                policy(test).contains("https://hcaptcha.com") && !policy(test).contains("trusted-types"));
        assertEquals(
                "unsafe-none",
                test.headers().firstValue("Cross-Origin-Embedder-Policy").orElse(""));

        Set<String> before = baken.reports();
        form.send(chosen(test, "h-captcha-response", FakeHCaptcha.GOOD));
        String passed = baken.newReportSince(before);
        assertTrue(!isApart(passed));
        assertEquals(Set.of("1"), baken.column("SELECT urgent FROM report WHERE id = '" + passed + "'"));
        assertTrue(hCaptcha.asked().get(0).startsWith("secret=0x0000")
                && hCaptcha.asked().size() == 1);

        before = baken.reports();
        Form.code(form.send(chosen(form.send(checked(form, Duration.ZERO, words)), "_choice", "apart")));
        assertTrue(isApart(baken.newReportSince(before)), "who chooses no test");
        assertEquals(1, hCaptcha.asked().size(), "and nobody is asked");

        HttpResponse<String> late = form.send(chosen(chosenPage(form, words), "_token", "A".repeat(40)));
        assertEquals(410, late.statusCode());
        for (String broken : List.of("", "null", "[]", "{", "{}", "{\"story\":" + "[".repeat(9000))) {
            assertEquals(
                    410,
                    form.send(chosen(chosenPage(form, words), "_sealed", broken))
                            .statusCode(),
                    broken);
        }

        hCaptcha.breakDown();
        for (int i = 0; i < 6; i++) {
            before = baken.reports();
            Form.code(form.send(chosen(chosenPage(form, words), "h-captcha-response", FakeHCaptcha.GOOD)));
            assertTrue(isApart(baken.newReportSince(before)), "hCaptcha is away");
        }
        assertTrue(
                hCaptcha.asked().size() == 4,
                "after some failures it is left alone: " + hCaptcha.asked().size());
    }

    private HttpResponse<String> chosenPage(Form form, String words) {
        return form.send(checked(form, Duration.ZERO, words));
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void while_far_more_comes_in_than_is_usual_a_form_waits_and_keeps_every_word() {
        Form form = new Form(baken);
        for (int i = 0; i < 3; i++) {
            form.send(checked(form, Duration.ofSeconds(60), "Druk"));
        }
        String words = "<b>Ik</b> kan wachten \"€\"";
        HttpResponse<String> wait = form.send(checked(form, Duration.ofSeconds(8), words));
        assertEquals(200, wait.statusCode());
        Html page = Html.of(wait.body());
        assertTrue(page.main().contains("Je bericht is nog niet verstuurd. Wacht 15 tellen."), page.main());
        assertTrue(page.fields().contains(Map.entry("what", words)));

        assertEquals(200, form.send(page.fields()).statusCode());
        assertTrue(form.send(page.fields()).body().contains("later-"), "too soon: once more");

        Set<String> before = baken.reports();
        Form.code(form.send(checked(form, Duration.ofSeconds(21), words)));
        assertTrue(!isApart(baken.newReportSince(before)), "who took the time anyway");
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
        Map<Boolean, Long> toConfirm = toConfirm();
        assertEquals(toConfirm.get(false) + " pagina’s nog bevestigen", text(page.locator("#confirm summary")));
        assertEquals(toConfirm.get(true) + " bladen nog bevestigen", text(page.locator("#sheets summary")));

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

    /** How many files say so: true, sheets that are printed; false, pages, of campaigns and in other languages too. */
    private Map<Boolean, Long> toConfirm() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> read(file).contains("\nverify: true\n"))
                    .collect(Collectors.partitioningBy(
                            file -> file.matches("[^/]+/materiaal/[^/]+/(?!index\\.md).*"), Collectors.counting()));
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
