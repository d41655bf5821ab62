package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Inspector.Check;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each page of the public wing, looked at once on one walk. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalPagesJourney {
    private static final List<String> CONTENT = List.of(
            "/nl/",
            "/nl/melden",
            "/nl/melden/jongere",
            "/nl/melden/professional",
            "/nl/hulp",
            "/nl/privacy",
            "/nl/veilig",
            "/nl/toegankelijkheid");

    private final Visitor visitor;
    private final Inspector inspector;
    private final Reporter reporter;
    private final Baken baken;
    private final Staff staff;

    PortalPagesJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.staff = staff;
        visitor = chrome.visitor(baken.url());
        inspector = new Inspector(visitor);
        reporter = new Reporter(visitor);
    }

    @BeforeAll
    void walk() {
        for (String path : CONTENT) {
            visitor.goTo(path);
            inspector.look(path);
        }
        Page page = visitor.goTo("/nl/bestaat-niet");
        inspector.look("error 404");

        visitor.goTo("/nl/melden/burger");
        inspector.look("first question");
        eachStep();
        page.locator("button:visible").last().click();
        page.locator(".errors").waitFor();
        inspector.look("form with an error");
        reporter.goOn(Reporter.answers(
                "what", "Om naar de pagina's te kijken", "identity", "confidential", "channel", "phone"));
        inspector.look("check page");
        Set<String> before = baken.reports();
        String code = reporter.send();
        inspector.look("sent page");
        page.locator("input[name=_last]").fill("x");
        page.locator("form.confirm button").click();
        page.locator("input[name=_last][aria-invalid=true]").waitFor();
        inspector.look("code not confirmed");
        page.locator("input[name=_last]").fill(code.substring(code.length() - 4));
        page.locator("form.confirm button").click();
        page.getByText("Klopt! Je hebt de code goed.").waitFor();
        inspector.look("code confirmed");

        visitor.goTo("/nl/antwoord");
        inspector.look("answer page");
        reporter.read("1234");
        inspector.look("code mistyped");
        reporter.read(code);
        inspector.look("no answer yet");
        staff.open(baken.newReportSince(before));
        staff.answer("Dit is ons antwoord.");
        reporter.read(code);
        page.locator("article.letter").waitFor();
        inspector.look("answer read");
    }

    /** Through every step there is, with all that can be asked. */
    private void eachStep() {
        while (true) {
            var step = reporter.step();
            reporter.fillIn(
                    step, Reporter.answers("danger", "yes", "identity", "open", "helped", "yes", "channel", "phone"));
            inspector.look("step " + step.getAttribute("id"));
            if (step.locator(".ways a.on:visible").count() == 0) {
                return;
            }
            reporter.onward(step);
        }
    }

    @AfterAll
    void leave() {
        visitor.close();
    }

    @Test
    void every_kind_of_page_was_looked_at() {
        assertTrue(inspector.seen().size() > 30, inspector.seen().toString());
    }

    @Test
    void axe_finds_nothing_in_light() {
        none(Check.AXE_LIGHT);
    }

    @Test
    void axe_finds_nothing_in_dark() {
        none(Check.AXE_DARK);
    }

    @Test
    void the_html_checker_finds_no_error() {
        none(Check.HTML);
    }

    @Test
    void no_page_leaves_a_cookie_or_a_stored_byte() {
        none(Check.STORAGE);
    }

    @Test
    void no_page_asks_for_anything_elsewhere() {
        assertEquals(List.of(), visitor.foreignRequests());
    }

    @Test
    void no_page_breaks_its_own_policy() {
        assertEquals(List.of(), visitor.policyViolations());
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

    private void none(Check check) {
        assertEquals("", String.join("\n", inspector.findings(check)));
    }
}
