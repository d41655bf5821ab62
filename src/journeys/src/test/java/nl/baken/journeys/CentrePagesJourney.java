package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Inspector.Check;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each page of the centre, looked at once on one walk. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentrePagesJourney {
    private final Baken baken;
    private final Staff staff;
    private final Visitor stranger;
    private final Inspector outside;
    private final Inspector inside;

    CentrePagesJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.staff = staff;
        stranger = chrome.visitor(baken.url());
        outside = new Inspector(stranger);
        inside = new Inspector(staff.visitor());
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

        var before = baken.reports();
        new Form(baken).report(Form.fields("what", "Om het centrum te bekijken", "persons", "Iemand"));
        String report = baken.newReportSince(before);
        page = staff.visitor().goTo("/centrum/wachtrij");
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
        page = staff.visitor().goTo("/centrum/inhoud");
        page.locator("summary").click();
        inside.look("content of the website");
        staff.visitor().goTo("/centrum/bestaat-niet");
        inside.look("error 404");
    }

    @Test
    void axe_finds_nothing_in_light() {
        none(Check.AXE_LIGHT);
    }

    @Test
    void axe_finds_nothing_in_dark() {
        none(Check.AXE_DARK);
    }

    /** One error of PrimeFaces is excused: it puts {@code autocomplete} on its hidden inputs. */
    @Test
    void the_html_checker_finds_no_error() {
        String excused = "An “input” element with a “type” attribute whose value is “hidden” must not have an"
                + " “autocomplete” attribute whose value is “on” or “off”.";
        List<String> errors = java.util.stream.Stream.concat(
                        outside.findings(Check.HTML).stream(), inside.findings(Check.HTML).stream())
                .filter(error -> !error.contains(excused))
                .toList();
        assertEquals("", String.join("\n", errors));
    }

    @Test
    void every_page_says_its_language() {
        none(Check.LANGUAGE);
    }

    @Test
    void nothing_sticks_out_at_320_pixels_or_with_text_at_twice_its_size() {
        none(Check.REFLOW);
    }

    @Test
    void nothing_to_click_is_smaller_or_nearer_than_24_pixels() {
        none(Check.TARGETS);
    }

    @Test
    void no_page_breaks_its_policy_or_asks_for_anything_elsewhere() {
        for (Visitor visitor : List.of(stranger, staff.visitor())) {
            assertEquals(List.of(), visitor.policyViolations());
            assertEquals(List.of(), visitor.foreignRequests());
        }
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

    private void none(Check check) {
        assertEquals("", String.join("\n", outside.findings(check)) + String.join("\n", inside.findings(check)));
    }
}
