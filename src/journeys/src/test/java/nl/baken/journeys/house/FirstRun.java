package nl.baken.journeys.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A centre that starts empty and is set up once, through its screens, for all classes that ask for it: the token, the
 * first member, who is its team lead, the keys, the sheet; then an invitation that a newcomer takes up, who waits. What
 * the screens said on the way is kept.
 */
public final class FirstRun implements AutoCloseable {
    public static final String SET_UP = "/centrum/instellen";
    public static final String PASSPHRASE = "gieter notenkraker pleister kompas";
    public static final String NEW_PASSPHRASE = "vlonder kikker pannenlap azuur";

    private final Chrome chrome;
    private final Baken baken;
    private final Visitor visitor;
    private final Inspector inspector;
    private final String token;
    private final Session early;
    private final String openFromBefore;
    private int reportsBefore;
    private String sheet = "";
    private String refusedToken = "";
    private List<String> refusedFields = List.of();
    private int codeTwice;
    private String shortCode = "";
    private SignIn newcomer = new SignIn("yusuf", NEW_PASSPHRASE, "");
    private final Map<String, String> told = new LinkedHashMap<>();
    private SignIn lead = new SignIn("wilma", PASSPHRASE, "");

    FirstRun(Chrome chrome) {
        this.chrome = chrome;
        baken = Baken.startEmpty("first-run");
        visitor = chrome.visitor(baken.url());
        inspector = new Inspector(visitor);
        token = baken.output().stream()
                .map(String::strip)
                .filter(line -> line.matches("([A-Z2-9]{5}-){3}[A-Z2-9]{5}"))
                .findFirst()
                .orElseThrow();
        early = Session.with(baken.direct(), "");
        openFromBefore = early.get(SET_UP).body();
        setUp();
    }

    private void setUp() {
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
        signIn(page, visitor, lead);
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

    private static void signIn(Page page, Visitor visitor, SignIn member) {
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

    /** Fills fields by their labels and presses a button. */
    public static void press(Page page, Map<String, String> values, String button) {
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

    /** Sends the token from a page that was open before the centre was set up, and gives the answer. */
    public String setUpFromBefore() {
        assertTrue(openFromBefore.contains("name=\"open:token\""), openFromBefore);
        return early.post(SET_UP, Session.filled(openFromBefore, Map.of("open:token", token), "open:enter"))
                .body();
    }

    /** Does one thing to one row, as who owns the database. */
    public void asOwnerOfTheDatabase(String sql) {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The newcomer signs in, by plain HTTP. With the same code as before, if need be: who owns the database can have forgotten that it was used. */
    public Session newcomerSignsIn() {
        return signIn(newcomer);
    }

    /** The team lead, by plain HTTP. */
    public Session leadSignsIn() {
        return signIn(lead);
    }

    private Session signIn(SignIn member) {
        forgetCodes(member);
        Session session = Session.with(baken.direct(), "");
        assertEquals(303, session.trySignIn(member, member.code(Instant.now())).statusCode());
        forgetCodes(member); // so that whoever signs in next need not wait for another
        return session;
    }

    private void forgetCodes(SignIn member) {
        asOwnerOfTheDatabase(
                "UPDATE member SET totp_last_step = totp_last_step - 100 WHERE sign_in_name = '" + member.name() + "'");
    }

    public Chrome chrome() {
        return chrome;
    }

    public Baken baken() {
        return baken;
    }

    /** The team lead's browser, signed in. */
    public Visitor visitor() {
        return visitor;
    }

    public Inspector inspector() {
        return inspector;
    }

    /** The set-up token, as it was printed. */
    public String token() {
        return token;
    }

    /** What the portal answered, before there was a member, to who wanted to report. */
    public int reportsBefore() {
        return reportsBefore;
    }

    /** The words of the recovery sheet that works. */
    public String sheet() {
        return sheet;
    }

    /** Notes that there is another sheet by now. */
    public void replaceSheet(String words) {
        sheet = words;
    }

    public String refusedToken() {
        return refusedToken;
    }

    public List<String> refusedFields() {
        return refusedFields;
    }

    /** What signing in came to with the code that had shown that the app works. */
    public int codeTwice() {
        return codeTwice;
    }

    /** What the newcomer reads out. */
    public String shortCode() {
        return shortCode;
    }

    public SignIn newcomer() {
        return newcomer;
    }

    public SignIn lead() {
        return lead;
    }

    /** What was said of invitations that do not work. */
    public Map<String, String> told() {
        return told;
    }

    @Override
    public void close() {
        visitor.close();
        baken.close();
    }
}
