package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Web;
import nl.baken.seal.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A centre that starts empty: the token, the first member, the keys, the sheet, the first report; then a newcomer, from
 * the invitation to the end, with somebody who owns the database trying to be more than they are.
 */
class FirstRunJourney extends PagesJourney {
    private static final String SET_UP = "/centrum/instellen";
    private static final String PASSPHRASE = "gieter notenkraker pleister kompas";
    private static final String NEW_PASSPHRASE = "vlonder kikker pannenlap azuur";

    private final Chrome chrome;
    private final Baken baken;
    private final Visitor visitor;
    private final Inspector inspector;
    private final String token;
    private int reportsBefore;
    private String sheet = "";
    private String refusedToken = "";
    private List<String> refusedFields = List.of();
    private int codeTwice;
    private String shortCode = "";
    private SignIn newcomer = new SignIn("yusuf", NEW_PASSPHRASE, "");
    private final Map<String, String> told = new LinkedHashMap<>();
    private SignIn lead = new SignIn("wilma", PASSPHRASE, "");

    FirstRunJourney(Chrome chrome) {
        this.chrome = chrome;
        baken = Baken.startEmpty("first-run");
        visitor = chrome.visitor(baken.url());
        inspector = new Inspector(visitor);
        token = baken.output().stream()
                .map(String::strip)
                .filter(line -> line.matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void setUp() {
        reportsBefore = tokenForAReport();
        Page page = visitor.goTo(SET_UP);
        inspector.look("set-up, token");
        press(page, Map.of("Code", "ABCDE-FGHJK-LMNPQ-RSTUV"), "Verder");
        refusedToken = page.getByRole(AriaRole.ALERT).innerText();
        inspector.look("set-up, wrong token");
        press(page, Map.of("Code", token.toLowerCase(Locale.ROOT)), "Verder");
        page.locator("#totp-secret").waitFor();
        inspector.look("set-up, first member");
        lead = new SignIn(
                "wilma", PASSPHRASE, page.locator("#totp-secret").innerText().replace(" ", ""));
        press(
                page,
                Map.of("Je naam", "", "Aanmeldnaam", "1!", "Wachtzin", "wachtwoord 2026", "De code die", "000000"),
                "Stel het centrum in");
        refusedFields = page.getByRole(AriaRole.ALERT).allInnerTexts();
        inspector.look("set-up, refused");
        String code = lead.freshCode();
        press(
                page,
                Map.of(
                        "Je naam", "Wilma Oosterveld",
                        "Aanmeldnaam", "wilma",
                        "Wachtzin", PASSPHRASE,
                        "Wachtzin nog een keer", PASSPHRASE,
                        "De code die", code),
                "Stel het centrum in");
        page.locator(".words li").first().waitFor();
        inspector.look("set-up, recovery sheet");
        sheet = String.join(" ", page.locator(".words li").allInnerTexts());
        Download paper =
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("pdf"))
                        .click());
        assertEquals("noodblad.pdf", paper.suggestedFilename());
        codeTwice = Session.with(baken.direct(), "").trySignIn(lead, code).statusCode();
        invite(page);
    }

    /** Invites a newcomer, who takes it up and waits. */
    private void invite(Page page) {
        press(page, visitor, lead);
        visitor.goTo("/centrum/beheer");
        inspector.look("members");
        press(page, Map.of("Wachtzin, nog een keer", PASSPHRASE), "Bevestig");
        page.locator("[id='invite:role']").selectOption("INTAKE_WORKER");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak een uitnodiging"))
                .click();
        String invitation = page.locator("#invitation").innerText().strip();
        inspector.look("members, invited");
        try (Visitor other = chrome.visitor(baken.url())) {
            Page joining = other.goTo("/centrum/uitnodiging");
            press(joining, Map.of("Code", "ABCDE-FGHJK-LMNPQ-RSTUV"), "Verder");
            told.put("a wrong invitation", joining.getByRole(AriaRole.ALERT).innerText());
            press(joining, Map.of("Code", invitation), "Verder");
            joining.locator("#totp-secret").waitFor();
            newcomer = new SignIn(
                    "yusuf",
                    NEW_PASSPHRASE,
                    joining.locator("#totp-secret").innerText().replace(" ", ""));
            press(
                    joining,
                    Map.of(
                            "Je naam",
                            "Yusuf Demir",
                            "Aanmeldnaam",
                            "yusuf",
                            "Wachtzin",
                            NEW_PASSPHRASE,
                            "Wachtzin nog een keer",
                            NEW_PASSPHRASE,
                            "De code die",
                            newcomer.freshCode()),
                    "Maak je account");
            joining.locator("#short-code li").first().waitFor();
            shortCode = String.join(" ", joining.locator("#short-code li").allInnerTexts());
            joining = other.goTo("/centrum/uitnodiging");
            press(joining, Map.of("Code", invitation), "Verder");
            told.put("a used invitation", joining.getByRole(AriaRole.ALERT).innerText());
        }
        visitor.goTo("/centrum/beheer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yusuf Demir"))
                .click();
        inspector.look("members, one who waits");
    }

    private static void press(Page page, Visitor visitor, SignIn member) {
        visitor.goTo("/centrum/aanmelden");
        press(
                page,
                Map.of(
                        "Aanmeldnaam",
                        member.name(),
                        "Wachtzin",
                        member.passphrase(),
                        "Eenmalige code",
                        member.freshCode()),
                "Aanmelden");
        page.waitForURL(url -> !url.contains("/aanmelden"));
    }

    /** What the page says after the team lead tried to let the newcomer in. */
    private String letIn(String words, String passphrase) {
        Page page = visitor.goTo("/centrum/beheer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Yusuf Demir"))
                .click();
        press(page, Map.of("De zes woorden die je hoort", words, "Je eigen wachtzin", passphrase), "Laat binnen");
        return page.locator(".note").first().innerText();
    }

    private void asOwnerOfTheDatabase(String sql) {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** With the same code as before, if need be: who owns the database can have forgotten that it was used. */
    private Session newcomerSignsIn() {
        asOwnerOfTheDatabase("UPDATE member SET totp_last_step = totp_last_step - 100 WHERE sign_in_name = 'yusuf'");
        Session session = Session.with(baken.direct(), "");
        assertEquals(
                303, session.trySignIn(newcomer, newcomer.code(Instant.now())).statusCode());
        return session;
    }

    private static int queueOf(Session session) {
        return session.get("/centrum/wachtrij").statusCode();
    }

    @AfterAll
    void stop() {
        visitor.close();
        baken.close();
    }

    @Override
    List<Inspector> inspectors() {
        return List.of(inspector);
    }

    private static void press(Page page, Map<String, String> values, String button) {
        values.forEach((label, value) -> page.getByLabel(
                        label, new Page.GetByLabelOptions().setExact(!label.startsWith("De code")))
                .fill(value));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private int tokenForAReport() {
        return new Web(baken.direct())
                .post("/api/v1/send-tokens", "application/json", "")
                .statusCode();
    }

    @Test
    void without_a_member_no_report_is_taken_and_with_one_at_once() {
        assertEquals(503, reportsBefore);
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "De eerste melding van dit centrum"));
        String report = baken.newReportSince(before);
        try (Staff wilma = Staff.signIn(chrome, baken, lead)) {
            assertTrue(wilma.read(report).containsValue("De eerste melding van dit centrum"));
        }
    }

    @Test
    void a_wrong_token_and_wrong_fields_are_told_each() {
        assertTrue(refusedToken.contains("Die code klopt niet"), refusedToken);
        assertEquals(5, refusedFields.size(), refusedFields::toString);
    }

    @Test
    void the_code_that_showed_the_app_works_signs_nobody_in() {
        assertEquals(200, codeTwice, "the sign-in page again");
    }

    @Test
    void the_token_works_once() {
        Session second = Session.with(baken.direct(), "");
        assertTrue(second.get(SET_UP).body().contains("Dit is al gedaan"));
        assertFalse(Files.exists(baken.data().resolve("secrets").resolve("set-up")), "its hash is gone");
        assertEquals(
                1,
                baken.column("SELECT id FROM member WHERE sign_in_name = 'wilma'")
                        .size());
        assertEquals(1, baken.column("SELECT serial FROM published_keys").size());
    }

    @Test
    void a_page_that_was_open_meanwhile_sets_nothing_up_again() {
        Session late = Session.with(baken.direct(), "");
        String page = late.get(SET_UP).body();
        late.post(SET_UP, Session.filled(page, Map.of("open:token", token), "open:enter"));
        assertEquals(
                1,
                baken.column("SELECT id FROM member WHERE sign_in_name = 'wilma'")
                        .size());
    }

    @Test
    void every_private_key_lies_sealed_to_the_team_lead_and_to_the_sheet() {
        for (String purpose : List.of("INTAKE", "ANSWER", "ROOT")) {
            assertEquals(
                    2,
                    baken.column(
                                    "SELECT s.holder_key FROM key_share s LEFT JOIN member m ON m.id = s.member WHERE s.purpose = '"
                                            + purpose + "' AND (m.id IS NULL OR m.sign_in_name = 'wilma')")
                            .size(),
                    purpose);
        }
        assertEquals(
                1,
                baken.column("SELECT s.key_id FROM key_share s JOIN recovery_sheet r ON r.holder_key = s.holder_key"
                                + " WHERE s.purpose = 'ROOT'")
                        .size());
    }

    @Test
    void the_trail_says_that_it_was_set_up() {
        assertEquals(
                Set.of("KEYS_MADE", "MEMBER_ENROLLED", "RECOVERY_SHEET_MADE"),
                baken.column("SELECT act FROM audit WHERE seq <= 3"));
    }

    @Test
    void token_passphrase_and_sheet_are_in_no_file_and_no_table() throws IOException {
        assertEquals(17, sheet.split(" ").length);
        List<String> secrets = List.of(token, token.replace("-", ""), PASSPHRASE, sheet, lead.secret());
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(baken.data())) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".jar"))
                    .toList()) {
                String bytes = text(file);
                secrets.stream()
                        .filter(bytes::contains)
                        .forEach(secret -> found.add(file.getFileName() + " has a secret of " + secret.length()));
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void an_invitation_works_once() {
        assertTrue(told.values().stream().allMatch(said -> said.contains("Die code werkt niet")), told::toString);
        assertEquals(2, told.size());
    }

    /** One story, since each step stands on the one before. */
    @Test
    void a_newcomer_reads_nothing_until_they_are_let_in_and_nothing_after_their_end_whoever_owns_the_database() {
        new Form(baken).report(Form.fields("what", "Voor wie hier mag lezen"));
        String report = baken.reports().iterator().next();
        String id = baken.column("SELECT id FROM member WHERE sign_in_name = 'yusuf'")
                .iterator()
                .next();
        String wilma = baken.column("SELECT id FROM member WHERE sign_in_name = 'wilma'")
                .iterator()
                .next();

        String publicKey = baken.column("SELECT public_key FROM member WHERE id = '" + id + "'")
                .iterator()
                .next();
        String holder = Keys.thumbprint(Keys.parse(publicKey));

        Session waiting = newcomerSignsIn();
        assertEquals(403, queueOf(waiting), "waits");
        assertTrue(waiting.get("/centrum/account").body().contains("Lees deze woorden voor"));
        assertEquals(Set.of(), baken.column("SELECT key_id FROM key_share WHERE member = '" + id + "'"));

        // role raised in the database: no certificate says so
        asOwnerOfTheDatabase("UPDATE member SET role = 'TEAM_LEAD' WHERE id = '" + id + "'");
        Session raised = newcomerSignsIn();
        assertEquals(403, queueOf(raised), "raised");
        assertEquals(403, raised.get("/centrum/beheer").statusCode());
        // somebody else's certificate beside it: it is about another member and another key
        asOwnerOfTheDatabase("UPDATE member n JOIN member l ON l.id = '" + wilma
                + "' SET n.certificate = l.certificate WHERE n.id = '" + id + "'");
        assertEquals(403, queueOf(newcomerSignsIn()), "with a borrowed certificate");
        // the team lead's shares under the newcomer's name: sealed to another key
        asOwnerOfTheDatabase("INSERT INTO key_share (key_id, holder_key, purpose, member, sealed, created)"
                + " SELECT s.key_id, '" + holder + "', s.purpose, n.id, s.sealed, s.created"
                + " FROM key_share s, member n WHERE s.member = '" + wilma + "' AND s.purpose = 'INTAKE' AND n.id = '"
                + id
                + "'");
        assertEquals(403, queueOf(newcomerSignsIn()), "with forged shares");
        asOwnerOfTheDatabase("DELETE FROM key_share WHERE member = '" + id + "'");
        asOwnerOfTheDatabase("UPDATE member SET role = 'INTAKE_WORKER', certificate = NULL WHERE id = '" + id + "'");

        // another key in the newcomer's row: the words that the newcomer reads out are not its words
        asOwnerOfTheDatabase("UPDATE member n JOIN member l ON l.id = '" + wilma
                + "' SET n.public_key = l.public_key WHERE n.id = '" + id + "'");
        assertTrue(letIn(shortCode, PASSPHRASE).contains("Die woorden horen niet bij dit account"));
        String read = newcomerSignsIn().get("/centrum/account").body();
        for (String word : shortCode.split(" ")) {
            assertTrue(
                    read.contains("<li>" + word + "</li>"), "the newcomer still reads out the words of their own key");
        }
        asOwnerOfTheDatabase("UPDATE member SET public_key = '" + publicKey + "' WHERE id = '" + id + "'");

        assertTrue(letIn("aap noot mies wim zus jet", PASSPHRASE).contains("Die woorden horen niet"));
        assertTrue(letIn(shortCode, NEW_PASSPHRASE).contains("Je wachtzin klopt niet"));
        assertTrue(letIn(shortCode, PASSPHRASE).contains("Dit lid doet mee"));
        Baken.await("the session that waited is over", () -> queueOf(waiting) == 303);
        Session working = newcomerSignsIn();
        assertEquals(200, queueOf(working));
        assertEquals(200, working.get("/centrum/melding/" + report).statusCode());
        assertEquals(403, working.get("/centrum/beheer").statusCode());

        // raised again, now with a certificate of their own: it says another role
        asOwnerOfTheDatabase("UPDATE member SET role = 'TEAM_LEAD' WHERE id = '" + id + "'");
        assertEquals(403, queueOf(newcomerSignsIn()), "raised after all");
        asOwnerOfTheDatabase("UPDATE member SET role = 'INTAKE_WORKER' WHERE id = '" + id + "'");

        Page page = visitor.goTo("/centrum/beheer?lid=" + id);
        page.getByLabel("Ja, stop dit account").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop het account"))
                .click();
        page.getByText("Het account is gestopt.").waitFor();
        Baken.await("the session is over", () -> queueOf(working) == 303);
        assertEquals(
                200,
                Session.with(baken.direct(), "")
                        .trySignIn(newcomer, newcomer.freshCode())
                        .statusCode());
        assertEquals(Set.of(), baken.column("SELECT key_id FROM key_share WHERE member = '" + id + "'"));
        assertEquals(
                Set.of("MEMBER_ENROLLED", "MEMBER_LET_IN", "MEMBER_ENDED"),
                baken.column("SELECT act FROM audit WHERE subject = '" + id + "' AND act LIKE 'MEMBER%'"));
    }

    @Test
    void the_sheet_opens_the_reports_when_the_passphrase_is_lost() {
        Form form = new Form(baken);
        Set<String> before = baken.reports();
        form.report(Form.fields("what", "Van voor de vergeten wachtzin"));
        String report = baken.newReportSince(before);
        try (Visitor holder = chrome.visitor(baken.url())) {
            Page page = holder.goTo("/centrum/noodblad");
            press(page, Map.of("De zeventien woorden van het blad", sheet.replaceFirst("\\w+", "fietsbel")), "Verder");
            assertTrue(page.getByRole(AriaRole.ALERT).innerText().contains("Deze woorden openen niets"));
            press(page, Map.of("De zeventien woorden van het blad", sheet), "Verder");
            page.locator("#totp-secret").waitFor();
            SignIn again = new SignIn(
                    "willem",
                    NEW_PASSPHRASE,
                    page.locator("#totp-secret").innerText().replace(" ", ""));
            press(
                    page,
                    Map.of(
                            "Je naam",
                            "Willem Veldkamp",
                            "Aanmeldnaam",
                            "willem",
                            "Wachtzin",
                            NEW_PASSPHRASE,
                            "Wachtzin nog een keer",
                            NEW_PASSPHRASE,
                            "De code die",
                            again.freshCode()),
                    "Maak me teamleider");
            page.getByText("Je kunt je weer aanmelden.").waitFor();
            try (Staff willem = Staff.signIn(chrome, baken, again)) {
                assertTrue(willem.read(report).containsValue("Van voor de vergeten wachtzin"));
            }
        }
    }

    @Test
    void the_last_team_lead_stays() {
        Page page = visitor.goTo("/centrum/beheer");
        page.locator(".plain-table a")
                .filter(new Locator.FilterOptions().setHasText("Wilma Oosterveld"))
                .click();
        assertTrue(page.getByText("Dit ben jij.").isVisible());
        assertEquals(0, page.locator("[id='end:go']").count());
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException e) {
            return ""; // a scratch file of the server, gone by now
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
