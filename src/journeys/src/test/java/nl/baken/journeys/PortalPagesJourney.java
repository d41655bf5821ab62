package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Findings.Check;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each page of the public wing, looked at once on one walk. */
class PortalPagesJourney extends PagesJourney {
    /** One of each template. */
    private static final List<String> TEMPLATES = List.of(
            "/nl/",
            "/nl/loverboys",
            "/nl/signalen",
            "/nl/signalen/ouders",
            "/nl/signalen/check/ouders",
            "/nl/hulp",
            "/nl/gemeenten",
            "/nl/gemeenten/hengelo",
            "/nl/campagne",
            "/nl/campagne/werk",
            "/nl/cijfers",
            "/nl/melden",
            "/nl/melden/jongere");

    /** Of what editors write one of each section, and the other routes: other words in the same templates. */
    private static final List<String> MORE = List.of(
            "/nl/mensenhandel",
            "/nl/mensenhandel/seksueel",
            "/nl/doen/ouder",
            "/nl/slachtoffer/arbeidsmigranten",
            "/nl/na-je-melding",
            "/nl/veilig",
            "/nl/professionals/meldcode",
            "/nl/scholen",
            "/nl/kenniscentrum/partners",
            "/nl/vragen",
            "/nl/privacy",
            "/nl/toegankelijkheid",
            "/nl/materiaal",
            "/nl/materiaal/groep-7-8",
            "/nl/materiaal/kiezen?niveau=po",
            "/nl/materiaal/poster",
            "/nl/melden/professional",
            "/nl/advies/vraag",
            "/nl/aanvragen");

    private final Visitor visitor;
    private final Inspector inspector;
    private final Reporter reporter;
    /** Somebody for whom the server seals: the same pages in the same looks, as the server makes them. */
    private final Visitor plain;

    private final Inspector plainInspector;
    private final Baken baken;
    private final Staff staff;

    PortalPagesJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.staff = staff;
        visitor = chrome.visitor(baken.url());
        inspector = new Inspector(visitor);
        reporter = new Reporter(visitor);
        plain = chrome.visitor(baken.url(), Manner.NO_MODULE);
        plainInspector = new Inspector(plain);
    }

    @BeforeAll
    void walk() {
        for (String path : TEMPLATES) {
            visitor.goTo(path);
            inspector.lookClosely(path);
        }
        for (String path : MORE) {
            visitor.goTo(path);
            inspector.look(path);
        }
        signalCheckResult();
        visitor.goTo("/nl/bestaat-niet").locator(".band > svg").waitFor();
        inspector.lookClosely("error 404");
        report();
        reportSealedByTheServer();
        ownCopy();
    }

    /** What only a professional's look over all answers has. */
    private void ownCopy() {
        reporter.goThrough("/nl/melden/professional", Reporter.answers("what", "Om naar de kopie te kijken"));
        inspector.look("check page of a professional");
        new Reporter(plain)
                .goThrough("/nl/melden/professional", Reporter.answers("what", "Om naar de kopie te kijken"));
        plainInspector.look("check page of a professional from the server");
        plainInspector.use("check page of a professional from the server");
    }

    private void reportSealedByTheServer() {
        Reporter unsealed = new Reporter(plain);
        Page page = unsealed.goThrough(Reporter.answers());
        plainInspector.look("form with an error from the server");
        plainInspector.use("form with an error from the server");
        page = unsealed.goOn(Reporter.answers("what", "Om naar de pagina's van de server te kijken"));
        plainInspector.look("check page from the server");
        unsealed.send();
        plainInspector.look("sent page from the server");
        page.locator("input[name=_last]").fill("x");
        page.locator("form.confirm button").click();
        page.locator("input[name=_last][aria-invalid=true]").waitFor();
        plainInspector.look("code not confirmed by the server");
    }

    private void signalCheckResult() {
        Page page = visitor.goTo("/nl/signalen/check/ouders");
        page.locator("input[value=gezien]").first().check();
        page.locator("input[value=weet-niet]").last().check();
        page.locator("form.check button").click();
        page.locator("main ul[data-private]").first().waitFor();
        inspector.lookClosely("signal check, result");
    }

    /** A report and the way back to its answer, each step of it. */
    private void report() {
        Page page = visitor.page();
        visitor.goTo("/nl/melden/burger");
        look("first question");
        eachStep();
        page.locator("button:visible").last().click();
        page.locator(".errors").waitFor();
        look("form with an error");
        reporter.goOn(Reporter.answers(
                "what", "Om naar de pagina's te kijken", "identity", "confidential", "channel", "phone"));
        look("check page");
        Set<String> before = baken.reports();
        String code = reporter.send();
        look("sent page");
        page.locator("input[name=_last]").fill("x");
        page.locator("form.confirm button").click();
        page.locator("input[name=_last][aria-invalid=true]").waitFor();
        look("code not confirmed");
        page.locator("input[name=_last]").fill(code.substring(code.length() - 4));
        page.locator("form.confirm button").click();
        page.getByText("Klopt! Je hebt de code goed.").waitFor();
        look("code confirmed");

        visitor.goTo("/nl/antwoord");
        look("answer page");
        reporter.read("1234");
        look("code mistyped");
        reporter.read(code);
        look("no answer yet");
        staff.open(baken.newReportSince(before));
        staff.answer("Dit is ons antwoord.");
        reporter.read(code);
        page.locator("article.letter").waitFor();
        look("answer read");
        page.locator("button[value=write]").click();
        page.locator(".errors").waitFor();
        look("nothing written back");
        reporter.writeBack("Nog iets");
        look("written back");
        page.locator("button[value=withdraw]").click();
        page.locator("button[value=withdraw-now]").waitFor();
        look("before a withdrawal");
        page.locator("button[value=withdraw-now]").click();
        page.getByText("Je melding is ingetrokken op").waitFor();
        look("withdrawn");
    }

    /** Through every step there is, with all that can be asked. */
    private void eachStep() {
        while (true) {
            var step = reporter.step();
            reporter.fillIn(
                    step, Reporter.answers("danger", "yes", "identity", "open", "helped", "yes", "channel", "phone"));
            look("step " + step.getAttribute("id"));
            if (step.locator(".ways a.on:visible").count() == 0) {
                return;
            }
            reporter.onward(step);
        }
    }

    private void look(String name) {
        inspector.look(name);
        inspector.use(name);
    }

    @Override
    List<Inspector> inspectors() {
        return List.of(inspector, plainInspector);
    }

    @AfterAll
    void leave() {
        visitor.close();
        plain.close();
    }

    @Test
    void every_kind_of_page_was_looked_at() {
        assertTrue(inspector.seen().size() > 50, inspector.seen().toString());
    }

    @Test
    @Tag("P01")
    @Tag("P02")
    void no_page_leaves_a_cookie_or_a_stored_byte() {
        none(Check.STORAGE);
    }

    @Test
    void tab_reaches_everything_once_in_the_order_it_is_read_and_goes_on() {
        none(Check.TAB_ORDER);
    }

    @Test
    void what_has_the_focus_is_in_view_and_never_under_the_exit() {
        none(Check.FOCUS_COVERED);
    }

    @Test
    void everybody_sees_what_has_the_focus_in_light_in_dark_and_in_forced_colours() {
        none(Check.FOCUS_RING);
    }

    @Test
    void no_word_is_cut_off_with_wide_or_large_text_or_at_320_pixels() {
        none(Check.CUT_OFF);
    }

    @Test
    void what_can_be_used_keeps_an_edge_in_forced_colours() {
        none(Check.FORCED_COLOURS);
    }

    @Test
    void nothing_moves_for_whom_motion_disturbs() {
        none(Check.MOTION);
    }

    @Test
    @Tag("T09")
    void help_stands_in_the_same_place_on_every_page() {
        none(Check.HELP);
    }
}
