package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other routes, each by somebody who needs it, up to the centre's screen. */
@Running
class RoutesJourney {
    private final Baken baken;
    private final Chrome chrome;
    private final Staff staff;

    RoutesJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.chrome = chrome;
        this.staff = staff;
    }

    private Visitor visitor(boolean withScript) {
        return withScript ? chrome.visitor(baken.url()) : chrome.visitor(baken.url(), Manner.NO_SCRIPT);
    }

    private Map<String, String> goThrough(String route, boolean withScript, Map<String, List<String>> answers) {
        Set<String> before = baken.reports();
        try (Visitor visitor = visitor(withScript)) {
            Reporter reporter = new Reporter(visitor);
            reporter.goThrough(route, answers);
            reporter.send();
            assertEquals(List.of(), visitor.policyViolations());
            assertEquals(List.of(), visitor.foreignRequests());
        }
        return staff.read(baken.newReportSince(before));
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_young_person_whose_phone_is_checked_is_told_how_to_keep_the_code(boolean withScript) {
        try (Visitor visitor = visitor(withScript)) {
            Reporter reporter = new Reporter(visitor);
            Page check = reporter.goThrough(
                    "/nl/melden/jongere",
                    Reporter.answers(
                            "danger", "no",
                            "about", "self",
                            "age", "12-15",
                            "what", "Hij heeft foto's van mij",
                            "kinds", "seksueel-beelden",
                            "near", "online",
                            "watched", "sometimes",
                            "wish", "stop|images",
                            "may-know", "nobody"));
            assertFalse(check.locator("main").innerText().contains("Hoe heet je?"), "not asked of who gives no name");
            reporter.send();
            String sent = visitor.page().locator(".receipt").innerText();
            assertTrue(sent.contains("Maak dus geen foto van de code"), sent);
            assertEquals("Verzonden · Baken", visitor.page().title());
        }
    }

    @Test
    void a_child_is_shown_the_child_line_and_the_route_goes_on() {
        try (Visitor visitor = visitor(false)) {
            Reporter reporter = new Reporter(visitor);
            visitor.goTo("/nl/melden/jongere");
            reporter.goOnTo("s-age");
            reporter.fillIn(reporter.step(), Reporter.answers("age", "0-11"));
            reporter.onward(reporter.step());
            assertEquals(1, reporter.step().locator("a[href='tel:08000432']").count());
            reporter.goOn(Reporter.answers("what", "Er is iets met mijn zus"));
            reporter.send();
            assertFalse(
                    visitor.page().locator(".receipt").innerText().contains("geen foto"),
                    "nobody looks into the phone");
        }
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void a_professional_tells_signals_with_date_and_source_persons_and_both_consents(boolean withScript) {
        Map<String, String> opened = goThrough(
                "/nl/melden/professional",
                withScript,
                Reporter.answers(
                        "danger", "no",
                        "identity", "open",
                        "organisation", "Zorggroep",
                        "sector", "care",
                        "meldcode", "step-2",
                        "what", "Cliënt vertelt over schulden",
                        "forms", "seksueel|arbeid",
                        "seksueel-seen", "images|money",
                        "seksueel-date", "3 november",
                        "seksueel-source", "zelf gezien",
                        "arbeid-seen", "debt",
                        "municipality", "almelo",
                        "role-1", "victim",
                        "about-1", "Vrouw van 19",
                        "more-1", "yes",
                        "role-2", "suspect",
                        "about-2", "Man met scooter",
                        "more-2", "no",
                        "helped", "no",
                        "done", "Gesprek met collega",
                        "consent-registration", "yes",
                        "consent-help", "not-asked",
                        "consent-by", "person",
                        "name", "J. Jansen",
                        "channel", "email",
                        "address", "j@voorbeeld.example"));
        assertEquals("Vrouw van 19", opened.get("De eerste persoon: Wat weet je over deze persoon?"));
        assertEquals("Man met scooter", opened.get("De tweede persoon: Wat weet je over deze persoon?"));
        assertEquals("3 november", opened.get("Signalen van seksuele uitbuiting: Wanneer is dat gezien?"));
        assertEquals("Ja, dat is gevraagd en goed", opened.get("Mogen wij de gegevens bewaren?"));
        assertEquals("Niet gevraagd", opened.get("Wil de persoon hulp?"));
        assertFalse(opened.keySet().stream().anyMatch(question -> question.startsWith("De derde persoon")));
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void advice_is_asked_without_a_report_and_a_lesson_is_requested(boolean withScript) {
        Map<String, String> advice = goThrough(
                "/nl/advies/vraag",
                withScript,
                Reporter.answers("relation", "parent", "what", "Mijn zoon heeft ineens veel geld. Wat kan ik doen?"));
        assertEquals("Mijn zoon heeft ineens veel geld. Wat kan ik doen?", advice.get("Waar wil je raad over?"));
        Map<String, String> lesson = goThrough(
                "/nl/aanvragen",
                withScript,
                Reporter.answers(
                        "kind", "lesson",
                        "audience", "po",
                        "size", "28",
                        "organisation", "De Regenboog",
                        "address", "directie@regenboog.example"));
        assertEquals("Een les voor een klas of groep", lesson.get("Wat wil je aanvragen?"));
    }

    @Test
    void a_request_without_a_way_to_answer_is_told_so_and_nothing_typed_is_lost() {
        try (Visitor visitor = visitor(false)) {
            new Reporter(visitor)
                    .goThrough("/nl/aanvragen", Reporter.answers("kind", "training", "organisation", "Hotel Zon"));
            Page page = visitor.page();
            assertTrue(page.title().startsWith("Fout:"), page.title());
            assertEquals("Hotel Zon", page.locator("#organisation").inputValue());
        }
    }
}
