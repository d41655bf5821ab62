package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.PartnerSystem;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Web;
import nl.baken.seal.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each page of the centre, looked at once on one walk. */
class CentrePagesJourney extends PagesJourney {
    private final Baken baken;
    private final Staff staff;
    private final Visitor stranger;
    private final Inspector outside;
    private final Inspector inside;
    private final Staff auditor;
    private final Inspector auditing;
    private final Staff administrator;
    private final Inspector administering;
    private final Chrome chrome;
    /** Who came when the others had looked: the lead's one-time codes are wanted for something else first. */
    private final List<Inspector> late = new ArrayList<>();

    CentrePagesJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.staff = staff;
        stranger = chrome.visitor(baken.url());
        outside = new Inspector(stranger);
        inside = new Inspector(staff.visitor());
        auditor = Staff.signIn(
                chrome, baken, Objects.requireNonNull(baken.signIns().get("frank")));
        auditing = new Inspector(auditor.visitor());
        administrator = Staff.signIn(
                chrome, baken, Objects.requireNonNull(baken.signIns().get("gita")));
        administering = new Inspector(administrator.visitor());
        this.chrome = chrome;
    }

    @BeforeAll
    void walk() {
        Page page = stranger.goTo("/centrum/aanmelden");
        outside.look("sign-in");
        page.getByLabel("Aanmeldnaam").fill("niemand");
        page.getByLabel("Wachtzin").fill("zomaar iets");
        page.getByLabel("Eenmalige code").fill("123456");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden"))
                .click();
        page.getByRole(AriaRole.ALERT).waitFor();
        outside.look("sign-in refused");

        stranger.goTo("/centrum/noodblad");
        outside.look("recovery sheet");

        PartnerSystem.admitted(baken); // so that reports can be shared
        var before = baken.reports();
        Form form = new Form(baken);
        String code = form.report(Form.fields("what", "Om het centrum te bekijken", "persons", "Iemand"));
        String report = baken.newReportSince(before);
        page = staff.visitor().goTo("/centrum/vandaag");
        page.locator(".open-link").first().waitFor();
        inside.look("today");
        page = staff.visitor().goTo("/centrum/wachtrij?toon=OPEN");
        page.locator(".open-link").first().waitFor();
        inside.look("queue");
        staff.visitor().goTo("/centrum/melding/" + report);
        inside.look("report, closed");
        page = staff.open(report);
        inside.look("report, opened");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ik pak dit op"))
                .click();
        page.getByText("De melding staat op jouw naam.").waitFor();
        inside.look("report, assigned");
        for (String button : List.of("Nieuwe taxatie", "Codeer deze melding")) {
            page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> staff.visitor()
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                    .click());
        }
        page.locator("#codes .sheet").waitFor();
        inside.look("report, being assessed and coded");
        page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true))
                .fill("We bellen je.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bekijk wat de melder leest"))
                .click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Dit leest de melder"))
                .waitFor();
        inside.look("report, answer to be sent");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verstuur").setExact(true))
                .click();
        page.getByText("Je antwoord is verstuurd.").waitFor();
        inside.look("report, answered");
        for (String button : List.of("write", "withdraw-now")) {
            String pass = Html.of(form.read(code).body()).values("_token").get(0);
            new Web(baken.url()).form("/nl/antwoord", Form.fields("_token", pass, "message", "Nog iets", "do", button));
        }
        Baken.await(
                "both have joined",
                () -> baken.column("SELECT id FROM report_message WHERE report = '" + report + "'")
                                .size()
                        == 2);
        staff.visitor()
                .goTo("/centrum/wachtrij?toon=OPEN")
                .locator(".open-link")
                .first()
                .waitFor();
        inside.look("queue, the reporter wrote");
        staff.openMessages(report);
        inside.look("report, the reporter wrote and withdrew");
        staff.newCode();
        inside.look("report, new code");
        staff.visitor().goTo("/centrum/cijfers");
        inside.look("figures");
        staff.visitor().goTo("/centrum/cijfers?als=csv");
        inside.look("figures to take along, the passphrase first");
        var asked = baken.reports();
        new Web(baken.url())
                .form(
                        "/nl/aanvragen/verstuurd",
                        Html.of(new Web(baken.url())
                                        .form(
                                                "/nl/aanvragen/controle",
                                                Form.fields("kind", "lesson", "what", "Om te bekijken", "address", "x"))
                                        .body())
                                .fields());
        baken.newReportSince(asked);
        String longest = "/nl/materiaal/bovenbouw-mbo/presentatie.pdf";
        assertEquals(200, new Web(baken.url()).get(longest).statusCode());
        Baken.await("it is counted", () -> !baken.column("SELECT id FROM page_count WHERE path = '" + longest + "'")
                .isEmpty());
        staff.visitor().goTo("/centrum/bezoek");
        inside.look("visits");
        page = staff.visitor().goTo("/centrum/planning");
        page.locator(".open-link").first().waitFor();
        inside.look("planning");
        page.locator("button:has-text('Open')").first().click();
        page.locator("[data-opened=request]").waitFor();
        inside.look("planning, a request opened");
        page = staff.visitor().goTo("/centrum/nieuw");
        inside.look("report to write down");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verzegel en verstuur"))
                .click();
        page.getByText("Kies eerst hoe de melding binnenkwam.").waitFor();
        page.locator("[data-draft]:is(textarea)").first().fill("Om later verder te gaan");
        page.locator("[data-draft]:is(textarea)").first().blur();
        page.getByText("Bewaard om").waitFor();
        page = staff.visitor().goTo("/centrum/nieuw");
        inside.look("report to write down, one that was left");
        page.locator("[id='entry:drop']").click();
        page.getByText("Weggegooid.").waitFor();
        page = staff.visitor().goTo("/centrum/inhoud");
        page.locator("summary").all().forEach(Locator::click);
        inside.look("content of the website");
        staff.visitor().goTo("/centrum/documenten");
        inside.look("documents of the routes");
        staff.visitor().goTo("/centrum/account");
        inside.look("account");
        page = staff.visitor().page();
        page.getByLabel("Wachtzin, nog een keer").fill(anna().passphrase());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bevestig"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stel een andere app in"))
                .click();
        page.locator("#totp-secret").waitFor();
        inside.look("account, confirmed, another app");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Maak nieuwe herstelcodes"))
                .click();
        page.locator("#recovery-codes").waitFor();
        inside.look("account, recovery codes");
        staff.visitor().goTo("/centrum/beheer");
        inside.look("error 403");
        staff.visitor().goTo("/centrum/bestaat-niet");
        inside.look("error 404");
        seed();
        try {
            auditor();
            administrator();
            lead();
        } finally {
            sql("DELETE FROM report WHERE received = '2020-01-06 10:01:00'");
        }
    }

    /** Reports that are due, and cannot be handed over. */
    private void seed() {
        sql("INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version, withdrawal,"
                + " withdrawn) SELECT UUID(), 'report', 'burger', 0, '2020-01-06 10:01:00', 'WITHDRAWN', 0, 4, 0, 'ASKED',"
                + " '2020-01-07 10:00:00' FROM seq_1_to_3");
        sql("INSERT INTO partner_delivery (id, partner, report, shared_by, shared, state, available, reason, settled)"
                + " SELECT UUID(), p.id, r.id, m.id, '2020-01-06 10:00:00', 'DEAD', '2020-01-06 10:00:00', 'UNREADABLE',"
                + " '2020-01-06 10:00:00' FROM report r JOIN partner p ON p.code = 'zaken' JOIN member m"
                + " ON m.sign_in_name = 'carla' WHERE r.received = '2020-01-06 10:01:00'");
    }

    private void lead() {
        Staff lead = Staff.signIn(
                chrome, baken, Objects.requireNonNull(baken.signIns().get("carla")));
        Inspector leading = new Inspector(lead.visitor());
        late.add(leading);
        Page page = lead.visitor().goTo("/centrum/koppelingen");
        page.locator("[id^='letters:']").first().waitFor();
        leading.look("other systems, what could not be taken over");
        lead.visitor().goTo("/centrum/beheer");
        leading.look("members");
        lead.visitor().goTo("/centrum/sleutels");
        leading.look("keys");
    }

    private void sql(String statement) {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void administrator() {
        Page page = administrator.visitor().goTo("/centrum/email");
        administering.look("e-mail");
        page.locator("[id='trying:go']").click();
        page.locator(".note").waitFor();
        administering.look("e-mail, tried out in vain");
        page = administrator.visitor().goTo("/centrum/koppelingen");
        administering.look("other systems");
        page.locator("[id='new:name']").fill("Zaken van de gemeente");
        page.locator("[id='new:code']").fill("gemeente");
        page.locator("[id='new:key']").fill("{}");
        page.locator("[id='new:go']").click();
        page.getByRole(AriaRole.ALERT).waitFor();
        administering.look("other systems, refused");
        page.locator("[id='new:key']").fill(Keys.publicJson(Keys.generate(new SecureRandom())));
        page.locator("[id='new:go']").click();
        page.getByRole(AriaRole.STATUS).waitFor();
        page.locator("[id='confirm:passphrase']")
                .fill(Objects.requireNonNull(baken.signIns().get("gita")).passphrase());
        page.locator("[id='confirm:go']").click();
        page.locator("[id='token:make']").click();
        page.locator("#made").waitFor();
        administering.look("other systems, one with its token");
    }

    /** Whose browser it is: the first of the demo's members. */
    private SignIn anna() {
        return baken.signIns().values().iterator().next();
    }

    private void auditor() {
        Visitor visitor = auditor.visitor();
        visitor.goTo("/centrum/logboek?wat=LOOKED");
        auditing.look("audit trail");
        visitor.page().locator("[id='checking:now']").click();
        visitor.page().locator(".standing.good").waitFor();
        auditing.look("audit trail, checked");
        visitor.goTo("/centrum/logboek?wat=ONZIN");
        auditing.look("audit trail, not understood");
        visitor.goTo("/centrum/bewaren");
        auditing.look("retention");
    }

    @Override
    List<Inspector> inspectors() {
        return Stream.concat(Stream.of(outside, inside, auditing, administering), late.stream())
                .toList();
    }

    /** One error of PrimeFaces: it puts {@code autocomplete} on its hidden inputs. */
    @Override
    boolean isExcused(String htmlError) {
        return htmlError.contains("An “input” element with a “type” attribute whose value is “hidden” must not have an"
                + " “autocomplete” attribute whose value is “on” or “off”.");
    }

    @Test
    void nothing_is_to_be_scrolled_sideways_on_a_phone() {
        none(Check.SIDEWAYS);
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_other_sites_and_the_portal() {
        List<Cookie> cookies = staff.cookies();
        assertEquals(1, cookies.size(), "one cookie");
        Cookie session = cookies.get(0);
        assertTrue(session.httpOnly);
        assertEquals(SameSiteAttribute.STRICT, session.sameSite);
        assertEquals("/centrum", session.path);
        assertEquals(-1, session.expires, "gone with the browser");
        assertEquals(List.of(), staff.visitor().context().cookies(baken.url() + "/nl/"));
    }

    @Test
    void a_stranger_is_led_to_the_sign_in_page() {
        stranger.goTo("/centrum/wachtrij");
        assertTrue(
                stranger.page().url().contains("/centrum/aanmelden"),
                stranger.page().url());
        assertFalse(stranger.page().content().contains("open-link"));
    }
}
