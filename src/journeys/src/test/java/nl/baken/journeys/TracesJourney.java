package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Relay;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Traces;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What is left of a report on the server's disk: nothing readable. An instance of its own takes reports in every way,
 * well and badly, loses its database, is killed, starts again, and is stopped; then everything that it wrote is searched.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracesJourney {
    private static final String CLEAR = "kanarie-in-het-zicht-7731";
    private static final String STORY = "kanarieverhaal4471 bij de beuken";
    private static final String NAME = "Kanarienaam Vogelzang";
    private static final String CONTACT = "kanarie8820@voorbeeld.example";
    private static final String PERSON = "kanariepersoon5519";
    private static final String DROPPED = "kanarieweggelaten6617";
    private static final String WRONG = "kanariefout3390";
    private static final String NEVER_SENT = "kanarienietverstuurd7754";
    private static final String AWAY = "kanarieweg2284";
    private static final String WRITTEN_DOWN = "kanarieopgeschreven5026";
    private static final String ANSWER = "kanarieantwoord9965";
    private static final String WROTE_BACK = "kanarievervolg3378";
    private static final String NOT_WRITTEN_BACK = "kanarienietvervolgd9012";
    private static final String MISTYPED = "kanariecode1101";
    private static final String SOUGHT = "kanariezoekwoord6120";
    private static final String SIGN_IN = "kanariewachtzin4242";

    private final Chrome chrome;
    private final List<String> codes = new ArrayList<>();
    private final List<String> passphrases = new ArrayList<>();
    private final Set<String> inDump = new TreeSet<>();
    private final Set<String> inFiles = new TreeSet<>();
    private Set<String> keptOverTheKill = Set.of();
    private final List<String> readableAfterTheKill = new ArrayList<>();
    private final List<String> readableAfterTheRotation = new ArrayList<>();
    private Set<String> cameBack = Set.of("not looked");
    private int exitCode = -1;

    TracesJourney(Chrome chrome) {
        this.chrome = chrome;
    }

    @BeforeAll
    void live() throws Exception {
        Baken baken = Baken.start("traces");
        try {
            baken.signIns().values().forEach(member -> passphrases.add(member.passphrase()));
            reportInTheBrowser(baken);
            writeBack(baken);
            reportByHttp(baken);
            misbehave(baken);
            killAndStartAgain(baken);
            leaveAClearTrace(baken);
            Traces search = new Traces(words());
            try (Connection connection = baken.database(MariaDb.MIGRATE)) {
                inDump.addAll(search.in(connection));
            }
            exitCode = baken.stop();
            inFiles.addAll(search.in(baken.data()));
            inFiles.addAll(search.in("output of baken.jar", baken.output()));
        } finally {
            baken.close();
        }
    }

    private void reportInTheBrowser(Baken baken) {
        Set<String> before = baken.reports();
        for (Manner[] manners : new Manner[][] {{}, {Manner.NO_SCRIPT}}) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                Reporter reporter = new Reporter(visitor);
                reporter.goThrough(Reporter.answers(
                        "what",
                        STORY,
                        "identity",
                        "confidential",
                        "persons",
                        PERSON,
                        "name",
                        NAME,
                        "channel",
                        "email",
                        "address",
                        CONTACT));
                codes.add(reporter.send());
                reporter.read(codes.get(codes.size() - 1));
            }
        }
        Baken.await("both reports have arrived", () -> baken.reports().size() == before.size() + 2);
        Set<String> added = baken.reports();
        added.removeAll(before);
        try (Staff staff =
                Staff.signIn(chrome, baken, baken.signIns().values().iterator().next())) {
            for (String report : added) {
                assertTrue(staff.read(report).containsValue(STORY), "it was really there");
                staff.answer(ANSWER);
            }
            writeDown(baken, staff.visitor().goTo("/centrum/nieuw"));
        }
        try (Visitor visitor = chrome.visitor(baken.url())) {
            for (String code : codes) {
                assertEquals(
                        ANSWER,
                        new Reporter(visitor)
                                .read(code)
                                .locator("article.letter p")
                                .first()
                                .textContent());
            }
        }
    }

    /** A report by phone is kept while it is written down, and never sent. */
    private static void writeDown(Baken baken, Page page) {
        Locator story = page.locator("[data-draft]:is(textarea)").first();
        story.fill(WRITTEN_DOWN);
        story.blur();
        page.getByText("Bewaard om").waitFor();
        assertEquals(1, baken.column("SELECT member FROM entry_draft").size(), "it was really kept");
    }

    /** Behind the codes so far: well and badly, the last one is withdrawn, the first one replaced. */
    private void writeBack(Baken baken) {
        try (Visitor visitor = chrome.visitor(baken.url());
                Staff staff = Staff.signIn(
                        chrome, baken, baken.signIns().values().iterator().next())) {
            Reporter reporter = new Reporter(visitor);
            for (String code : codes) {
                reporter.read(code);
                reporter.writeBack(WROTE_BACK);
            }
            reporter.withdraw();
            Web web = new Web(baken.url());
            web.form("/nl/antwoord", Form.fields("_token", WRONG, "message", NOT_WRITTEN_BACK, "do", "write"));
            web.form("/nl/antwoord", Form.fields("code", codes.get(0), "message", NOT_WRITTEN_BACK, "do", WRONG));
            Baken.await(
                    "all has joined",
                    () -> baken.column("SELECT id FROM report_message").size() == codes.size() + 1);
            String report = baken.column("SELECT report FROM report_message WHERE report NOT IN"
                            + " (SELECT report FROM report_message WHERE kind = 'withdrawal')")
                    .iterator()
                    .next();
            assertTrue(
                    staff.openMessages(report).locator(".message").innerText().contains(WROTE_BACK),
                    "it was really there");
            codes.set(0, staff.newCode());
        }
    }

    private void reportByHttp(Baken baken) {
        Form form = new Form(baken);
        codes.add(form.report(Form.fields(
                "what", STORY, "identity", "anonymous", "name", DROPPED, "channel", "email", "address", DROPPED)));
        Web web = new Web(baken.url());
        String token = web.post("/api/v1/send-tokens", "application/json", "")
                .body()
                .replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        String sent = web.post(
                        "/api/v1/reports",
                        "application/json",
                        "{\"token\":\"" + token + "\",\"route\":\"burger\",\"answers\":{\"what\":\"" + STORY + "\"}}")
                .body();
        codes.add(sent.replaceAll(".*\"code\":\"([0-9 ]+)\".*", "$1"));
        copy(web);
    }

    /** A professional's copy is made, and the report never sent. */
    private static void copy(Web web) {
        String route = "/nl/melden/professional";
        String check = web.form(
                        route + "/controle", Form.fields("what", NEVER_SENT + " \u0645\u0631\u062D\u0628\u0627"))
                .body();
        String pdf = web.form(route + "/kopie", Html.of(check).fields()).body();
        assertTrue(pdf.startsWith("%PDF"), "a copy was really made");
    }

    /** What goes wrong must not be told to a log either. */
    private void misbehave(Baken baken) {
        Form form = new Form(baken);
        Web web = new Web(baken.url());
        form.check(Form.fields("what", WRONG + "\u0000", WRONG, WRONG, "danger", WRONG));
        form.send(Form.fields("what", WRONG, "_token", WRONG));
        form.checked(Form.fields("what", NEVER_SENT, "persons", NEVER_SENT));
        web.post("/api/v1/reports", "application/json", "{\"" + WRONG + "\":");
        web.post("/api/v1/reports", "application/json", "{\"route\":\"" + WRONG + "\",\"answers\":{}}");
        web.post("/api/v1/reports", WRONG + "/" + WRONG, WRONG);
        web.get("/nl/" + WRONG + "?q=" + WRONG, "X-" + WRONG, WRONG, "Cookie", WRONG + "=" + WRONG);
        search(baken, web);
        web.get("/centrum/melding/" + WRONG);
        web.get("/centrum/wachtrij.xhtml?" + WRONG, "Cookie", "JSESSIONID=" + WRONG);
        form.read(MISTYPED);
        form.read(codes.get(0).substring(0, 23) + "x");
        try (Visitor visitor = chrome.visitor(baken.url())) {
            visitor.goTo("/centrum/aanmelden").getByLabel("Aanmeldnaam").fill(SIGN_IN); // in the wrong field
            visitor.page().getByLabel("Wachtzin").fill(SIGN_IN);
            visitor.page().getByLabel("Eenmalige code").fill("123456");
            visitor.page().locator("[id='signin:enter']").click();
            visitor.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                    .waitFor();
        }
        String pass = Html.of(form.read(codes.get(0)).body()).values("_token").get(0);
        List<Map.Entry<String, String>> checked = form.checked(Form.fields("what", AWAY, "persons", AWAY));
        baken.withoutDatabase(() -> {
            assertEquals(503, form.send(checked).statusCode());
            form.read(codes.get(0));
            web.form("/nl/antwoord", Form.fields("_token", pass, "message", NOT_WRITTEN_BACK, "do", "write"));
            web.get("/centrum/wachtrij");
        });
        codes.add(Form.code(form.send(checked)));
    }

    private void search(Baken baken, Web web) {
        for (String query :
                List.of(SOUGHT, SOUGHT + "%zz%FF%00", "%22" + SOUGHT + "*%5E~", SOUGHT + "x".repeat(4_000))) {
            // by hand: some of these are no address
            RawHttp.exchange(
                    baken.url(),
                    "GET /nl/zoeken?q=" + query + "&" + SOUGHT + "=" + SOUGHT
                            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
                    new byte[0]);
        }
        web.form("/nl/zoeken", List.of(Map.entry("q", SOUGHT)));
        try (Visitor visitor = chrome.visitor(baken.url())) {
            visitor.goTo("/nl/zoeken?q=" + SOUGHT + "+hulp")
                    .locator("ol.results")
                    .waitFor();
        }
    }

    private void killAndStartAgain(Baken baken) throws SQLException {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "Vernietigd, en terug met een oude back-up"));
        String destroyed = baken.newReportSince(before);
        write(baken.data().resolve("tombstones"), destroyed + " report withdrawn 2026-11-01\n");
        codes.add(new Form(baken).report(Form.fields("what", STORY)));
        BrokenOffRotation rotation = new BrokenOffRotation(baken);
        rotation.breakOff(() -> {
            baken.kill();
            baken.startAgain();
        });
        cameBack = baken.column("SELECT id FROM report WHERE id = '" + destroyed + "'");
        Form form = new Form(baken);
        Set<String> kept = new TreeSet<>();
        for (String code : codes) {
            if (form.read(code).statusCode() == 200) {
                kept.add(code);
            }
        }
        keptOverTheKill = kept;
        try (Staff staff = Staff.signIn(
                chrome, baken, Objects.requireNonNull(baken.signIns().get("bram")))) {
            readableAfterTheKill.addAll(readable(baken, staff));
            rotation.goOn();
            readableAfterTheRotation.addAll(readable(baken, staff));
        }
    }

    /** Which of these words a member reads: of a report, and of what was written back to it. */
    private static List<String> readable(Baken baken, Staff staff) {
        String report = baken.column("SELECT report FROM report_message WHERE report NOT IN"
                        + " (SELECT report FROM report_message WHERE kind = 'withdrawal')")
                .iterator()
                .next();
        List<String> words = new ArrayList<>();
        if (staff.read(report).containsValue(STORY)) {
            words.add(STORY);
        }
        for (Locator message : staff.openMessages(report).locator(".message").all()) {
            if (message.innerText().contains(WROTE_BACK)) {
                words.add(WROTE_BACK);
            }
        }
        return words;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leaveAClearTrace(Baken baken) throws SQLException, IOException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                PreparedStatement make = connection.prepareStatement("CREATE TABLE trace_probe (word VARCHAR(100))");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO trace_probe VALUES (?)")) {
            make.execute();
            insert.setString(1, CLEAR);
            insert.executeUpdate();
        }
        Files.writeString(baken.data().resolve("logs").resolve("canary.log"), "somebody logged " + CLEAR + "\n");
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                CLEAR,
                STORY,
                "kanarieverhaal4471",
                NAME,
                CONTACT,
                PERSON,
                DROPPED,
                WRONG,
                NEVER_SENT,
                AWAY,
                WRITTEN_DOWN,
                ANSWER,
                WROTE_BACK,
                NOT_WRITTEN_BACK,
                MISTYPED,
                SOUGHT,
                SIGN_IN,
                Relay.CLIENT_ADDRESS));
        for (String code : codes) {
            words.add(code);
            words.add(code.replace(" ", ""));
            words.add(code.replace(' ', '-'));
        }
        return words;
    }

    @AfterAll
    void everyCodeWasReal() {
        assertTrue(codes.stream().allMatch(code -> code.matches("[0-9]{4}( [0-9]{4}){4}")), "codes were found");
    }

    @Test
    void what_has_a_tombstone_is_destroyed_again_before_the_centre_opens() {
        assertEquals(Set.of(), cameBack);
    }

    @Test
    void a_rotation_of_the_intake_key_that_a_kill_broke_off_loses_nothing_and_is_brought_to_its_end() {
        assertEquals(List.of(STORY, WROTE_BACK), readableAfterTheKill, "sealed anew, and not yet");
        assertEquals(List.of(STORY, WROTE_BACK), readableAfterTheRotation);
    }

    @Test
    void the_search_finds_what_was_written_in_clear_in_the_database_and_in_a_log() {
        assertTrue(inDump.contains("`baken`.`trace_probe`: " + CLEAR), inDump.toString());
        assertTrue(inFiles.contains("logs/canary.log: " + CLEAR), inFiles.toString());
        assertTrue(
                inFiles.stream().anyMatch(place -> place.startsWith("database/") && place.endsWith(CLEAR)),
                "not in MariaDB's own files: " + inFiles);
    }

    @Test
    @Tag("P03")
    @Tag("P07")
    @Tag("P09")
    @Tag("P10")
    @Tag("P18")
    void no_word_of_a_report_no_code_and_no_address_is_in_the_database() {
        Set<String> found = new TreeSet<>(inDump);
        found.removeIf(place -> place.endsWith(": " + CLEAR));
        assertEquals(Set.of(), found);
    }

    @Test
    @Tag("P03")
    @Tag("P07")
    @Tag("P09")
    @Tag("P18")
    @Tag("P23")
    void no_word_of_a_report_no_code_and_no_address_is_in_any_file() {
        Set<String> found = new TreeSet<>(inFiles);
        found.removeIf(place -> place.endsWith(": " + CLEAR));
        assertEquals(Set.of(), found);
    }

    @Test
    void a_kill_loses_no_report_that_was_acknowledged() {
        assertEquals(new TreeSet<>(codes), keptOverTheKill);
    }

    @Test
    void a_signal_stops_it_in_order() {
        assertEquals(143, exitCode, "128 + SIGTERM");
    }
}
