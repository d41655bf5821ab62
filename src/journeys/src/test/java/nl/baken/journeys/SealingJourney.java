package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.IntakeKeys;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.StoredReport;
import nl.baken.journeys.house.Traces;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.platform.Organisation;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.seal.Envelope;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A report that is sealed in the reporter's browser: nobody on the way reads it, and none gets lost or doubled. */
@Running
class SealingJourney {
    private static final String CANARY = "kanarie-in-de-browser-5527";
    private static final String STORY = CANARY + "\n\u202Eom\u202C 👩‍👩‍👧‍👦 <script>alert(1)</script> \"\\' ሰላም\t.";
    private static final RouteDefinition CITIZEN = new Routes(Organisation.packaged()).citizen();
    private static final Map<String, List<String>> ANSWERS = Reporter.answers(
            "danger", "yes",
            "identity", "confidential",
            "what", STORY,
            "kinds", "arbeid-werk|onbekend",
            "municipality", "losser",
            "persons", CANARY + " persoon",
            "ages", "16-17",
            "name", CANARY + " naam",
            "channel", "email",
            "address", CANARY + "@voorbeeld.example");
    private static final List<String> WORDS =
            List.of(CANARY, "kanarie-in-de-browser", "om\u202C", "alert(1)", "ሰላም", "👩‍👩‍👧‍👦");

    private final Baken baken;
    private final Chrome chrome;

    SealingJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
    }

    private Set<String> posts(Visitor visitor) {
        return visitor.sent().stream()
                .filter(request -> request.startsWith("POST "))
                .map(request -> request.substring(
                                "POST ".length() + baken.url().toString().length())
                        .split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<Part, JsonObject> opened(String report) throws SQLException {
        try (Connection database = baken.database(MariaDb.MIGRATE)) {
            StoredReport stored =
                    StoredReport.find(database, UUID.fromString(report)).orElseThrow();
            assertTrue(stored.open().contains("urgent=1") || stored.open().contains("urgent=true"), stored.open());
            Map<Part, JsonObject> parts = new EnumMap<>(Part.class);
            IntakeKeys.open(database, List.copyOf(baken.signIns().values()))
                    .open(Envelope.parse(stored.envelope()))
                    .forEach((part, json) -> parts.put(part, json(json)));
            return parts;
        }
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Test
    @Tag("P07")
    @Tag("P09")
    void the_centre_reads_what_was_typed_and_nobody_on_the_way_could() throws SQLException {
        Set<String> before = baken.reports();
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Reporter reporter = new Reporter(visitor);
            Page check = reporter.goThrough(ANSWERS);
            assertTrue(check.locator(".panel").innerText().contains("op je eigen toestel"), "it says where");
            assertTrue(check.locator(".given").innerText().contains(CANARY + " naam"));
            assertFalse(posts(visitor).contains("/api/v1/reports"), "nothing is sent before it is asked for");
            String code = reporter.send();
            assertTrue(code.matches("[0-9]{4}( [0-9]{4}){4}"), code);
            assertTrue(check.locator(".note.danger a[href='tel:112']").isVisible(), "somebody is in danger");
            assertEquals(Set.of("/api/v1/send-tokens", "/api/v1/reports"), posts(visitor));
            assertEquals(Set.of(), new Traces(WORDS).in("what left the browser", visitor.sent()));
            assertEquals(Set.of(), new Traces(WORDS).in("history", visitor.history()));
            assertTrue(visitor.history().size() > 3, visitor.history().toString());
            assertEquals("0 0", check.evaluate("() => localStorage.length + ' ' + sessionStorage.length"));
            assertEquals(List.of(), visitor.complaints());
            assertEquals(List.of(), visitor.foreignRequests());
        }
        Map<Part, JsonObject> expected = new EnumMap<>(Part.class);
        AnswersJson.split(CITIZEN, new Answers(ANSWERS)).forEach((part, json) -> expected.put(part, json(json)));
        assertEquals(expected, opened(baken.newReportSince(before)));
    }

    @Test
    void the_same_search_finds_what_the_server_seals_and_the_page_says_so() {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_MODULE)) {
            Reporter reporter = new Reporter(visitor);
            Page check = reporter.goThrough(ANSWERS);
            assertTrue(check.locator(".panel").innerText().contains("op onze computer, niet op jouw toestel"));
            reporter.send();
            Set<String> found = new Traces(WORDS).in("form", visitor.sent());
            assertEquals(WORDS.size(), found.size(), found.toString());
        }
    }

    @Test
    @Tag("P15")
    void a_lost_answer_a_lost_line_and_an_impatient_finger_make_one_report() throws SQLException {
        Set<String> before = all();
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Reporter reporter = new Reporter(visitor);
            Page page = reporter.goThrough(Reporter.answers("what", "Eén keer"));
            page.clock().install();
            AtomicInteger tries = new AtomicInteger();
            page.route("**/api/v1/reports", route -> {
                switch (tries.incrementAndGet()) {
                    case 1 -> {
                        assertEquals(201, route.fetch().status(), "stored, and the answer gets lost");
                        route.abort("connectionreset");
                    }
                    case 2 -> route.abort("internetdisconnected");
                    case 3 -> route.fulfill(new Route.FulfillOptions().setStatus(503));
                    default -> route.resume();
                }
            });
            Locator send = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Verstuur").setExact(true));
            send.dblclick();
            page.getByText("We proberen het zo opnieuw").waitFor();
            Baken.await("the code is there", () -> {
                page.clock().runFor(1_000);
                return page.locator(".receipt .code").isVisible();
            });
            assertEquals(4, tries.get());
            assertEquals(
                    1,
                    visitor.sent().stream()
                            .filter(request -> request.contains("/send-tokens"))
                            .count());
        }
        Set<String> added = all();
        added.removeAll(before);
        assertEquals(1, added.size(), "reports");
    }

    private Set<String> all() {
        Set<String> all = baken.reports();
        all.addAll(baken.column("SELECT id FROM submission"));
        return all;
    }

    @Test
    @Tag("P14")
    void who_cannot_send_is_told_whom_to_call_keeps_every_word_and_tries_again() {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Reporter reporter = new Reporter(visitor);
            Page page = reporter.goThrough(Reporter.answers("what", "Dit blijft staan"));
            page.clock().install();
            page.route("**/api/v1/reports", Route::abort);
            page.locator("form.check .actions button").click();
            Baken.await("it gives up", () -> {
                page.clock().runFor(4_000);
                return page.locator("#niet-verzonden").isVisible();
            });
            assertEquals("Niet verzonden · Baken", page.title());
            assertTrue(page.locator("#niet-verzonden a[href^='tel:']").first().isVisible());
            page.getByText("Terug naar je antwoorden").click();
            assertEquals("Dit blijft staan", page.locator("#what").inputValue());
            page.goBack();
            page.goBack();
            page.unroute("**/api/v1/reports");
            page.goForward();
            page.locator("form.check .actions button").click();
            page.locator(".receipt .code").waitFor();
        }
    }

    @Test
    @Tag("P17")
    void with_a_foreign_key_set_nothing_is_sent_and_the_phone_is_there() {
        SecureRandom random = new SecureRandom();
        ECKey foreign = Keys.generate(random);
        String published = new KeySet(
                        9, List.of(Keys.generate(random)), List.of(Keys.generate(random)), Keys.thumbprint(foreign))
                .sign(foreign);
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.page();
            page.route(
                    "**/api/v1/intake-keys",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(published)));
            visitor.goTo("/nl/melden/burger");
            page.locator("#s-danger .ways a.on:visible").click();
            page.locator("#niet-verzonden").waitFor();
            assertTrue(page.locator("#niet-verzonden").innerText().contains("nu geen berichten veilig ontvangen"));
            assertTrue(page.locator("#niet-verzonden a[href^='tel:']").first().isVisible());
            // whoever goes on all the same gets no further
            page.getByText("Terug naar je antwoorden").click();
            Reporter reporter = new Reporter(visitor);
            reporter.goOn(Reporter.answers("what", CANARY));
            page.locator("form.check .actions button").click();
            page.locator("#niet-verzonden").waitFor();
            assertEquals(Set.of(), posts(visitor));
            assertEquals(List.of(), visitor.policyViolations());
        }
    }

    @Test
    void what_is_wrong_is_told_here_in_the_words_of_the_server() {
        Set<String> told = new TreeSet<>();
        for (Manner[] manners : new Manner[][] {{}, {Manner.NO_MODULE}}) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                Reporter reporter = new Reporter(visitor);
                Page page = reporter.goThrough(Reporter.answers("place", "x".repeat(501)));
                assertEquals("fout", page.evaluate("() => document.activeElement.id"));
                told.add(page.title()
                        + page.locator(".errors").innerText()
                        + page.locator(".wrong").allTextContents()
                        + page.locator("#what").getAttribute("aria-describedby")
                        + page.locator("#place").getAttribute("aria-invalid"));
                reporter.fillIn(page.locator("#s-what"), Reporter.answers("what", "Nu wel"));
                page.locator(".errors a").nth(1).click();
                page.locator("#place").fill("Kort");
                Page check = reporter.goOn(Map.of());
                assertEquals(0, check.locator(".errors, .wrong").count());
                assertFalse(check.title().startsWith("Fout"), check.title());
            }
        }
        assertEquals(1, told.size(), told.toString());
    }
}
