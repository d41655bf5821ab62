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
import nl.baken.journeys.house.Words;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job: a report from a reporter's words to the centre's screen, and the answer back. */
@Running
class ReportJourney {
    private static final Map<String, List<String>> ANSWERS = Reporter.answers(
            "danger", "no",
            "identity", "confidential",
            "relation", "neighbour",
            "what", "Steeds andere mannen, ook 's nachts.\nHet meisje komt nooit buiten.",
            "kinds", "seksueel-gedwongen|arbeid-papieren",
            "municipality", "hengelo",
            "place", "Flat aan de Deurningerstraat",
            "period", "now",
            "moment", "elke vrijdagavond",
            "persons", "Een meisje met rood haar",
            "ages", "16-17|18-22",
            "others", "Man met grijze bus",
            "helped", "yes",
            "helper", "De wijkagent weet het",
            "name", "Truus",
            "channel", "phone",
            "address", "06 1234 0000",
            "times", "overdag",
            "voicemail", "no",
            "text-message", "yes",
            "readers", "mijn man",
            "code-word", "tulp",
            "language", "nl");

    @Test
    @Tag("P19")
    void a_report_is_answered_and_its_answer_read_with_the_code(Baken baken, Chrome chrome, Staff staff) {
        reportIsAnsweredAndRead(baken, staff, chrome.visitor(baken.url()), "Bel ons morgen. Groet, Anna & co <3");
    }

    @Test
    @Tag("P19")
    @Tag("T02")
    void a_report_is_answered_and_its_answer_read_with_the_code_without_script(
            Baken baken, Chrome chrome, Staff staff) {
        reportIsAnsweredAndRead(
                baken, staff, chrome.visitor(baken.url(), Manner.NO_SCRIPT), "We kijken ernaar.\nTot gauw.");
    }

    private static void reportIsAnsweredAndRead(Baken baken, Staff staff, Visitor visitor, String answer) {
        Set<String> before = baken.reports();
        try (visitor) {
            Reporter reporter = new Reporter(visitor);
            Page check = reporter.goThrough(ANSWERS);
            String given = check.locator("main").innerText();
            assertTrue(given.contains("Flat aan de Deurningerstraat"), given);
            String code = reporter.send();
            assertTrue(code.matches("[0-9]{4}( [0-9]{4}){4}"), code);
            assertFalse(visitor.page().url().contains(code.substring(0, 4)), "no code in the address");

            Page nothingYet = reporter.read(code);
            assertEquals(0, nothingYet.locator("article.letter").count());

            String report = baken.newReportSince(before);
            Map<String, String> opened = staff.read(report);
            assertEquals(
                    "Steeds andere mannen, ook 's nachts.\nHet meisje komt nooit buiten.",
                    opened.get(Words.question("what")));
            assertEquals(Words.option("municipality", "hengelo"), opened.get(Words.question("municipality")));
            assertEquals("Een meisje met rood haar", opened.get(Words.question("persons")));
            assertEquals("06 1234 0000", opened.get(Words.question("address")));
            assertEquals("tulp", opened.get(Words.question("code-word")));
            assertEquals(ANSWERS.size(), opened.size(), "every answer and nothing else: " + opened.keySet());
            staff.answer(answer);

            // spaces and dashes do not matter
            Page letters = reporter.read(code.replace(' ', '-'));
            assertEquals(answer, letters.locator("article.letter p").first().textContent());
            assertTrue(letters.locator("main").innerText().contains("Ontvangen op"));
            assertFalse(letters.content().contains("Deurningerstraat"), "never the reporter's own words");
            assertEquals(List.of(), visitor.policyViolations());
            assertEquals(List.of(), visitor.foreignRequests());
        }
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @Test
    void an_anonymous_reporter_in_danger_is_sent_to_112_first_and_not_asked_for_a_name(
            Baken baken, Chrome chrome, Staff staff) {
        Set<String> before = baken.reports();
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            visitor.goTo("/nl/melden/burger");
            Reporter reporter = new Reporter(visitor);
            reporter.fillIn(reporter.step(), Reporter.answers("danger", "yes"));
            reporter.onward(reporter.step());
            assertTrue(reporter.step().locator("a[href='tel:112']").count() > 0);
            Page check =
                    reporter.goOn(Reporter.answers("identity", "anonymous", "what", "Er wordt nu iemand vastgehouden"));
            assertFalse(check.locator("main").innerText().contains(Words.question("name")));
            reporter.send();
        }
        String report = baken.newReportSince(before);
        assertTrue(staff.open(report).locator("#facts").innerText().contains("spoed"));
    }

    @Test
    @Tag("P08")
    void a_name_typed_before_anonymous_was_chosen_goes_nowhere(Baken baken, Chrome chrome, Staff staff) {
        Set<String> before = baken.reports();
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Reporter reporter = new Reporter(visitor);
            Page check = reporter.goThrough(Reporter.answers(
                    "identity", "open", "what", "Over de buren", "name", "Wilhelmina Verborgen", "channel", "code"));
            assertTrue(check.locator("main").innerText().contains("Wilhelmina Verborgen"));
            reporter.change("identity");
            reporter.fillIn(reporter.step(), Reporter.answers("identity", "anonymous"));
            Page again = reporter.goOn(Map.of());
            assertFalse(again.content().contains("Wilhelmina"), "not even hidden on the page");
            reporter.send();
        }
        Map<String, String> opened = staff.read(baken.newReportSince(before));
        assertFalse(opened.toString().contains("Wilhelmina"), opened.toString());
        assertEquals("Over de buren", opened.get(Words.question("what")));
    }

    @Test
    void back_is_the_question_before_and_keeps_every_word(Baken baken, Chrome chrome) {
        for (Manner[] manners : new Manner[][] {{}, {Manner.NO_SCRIPT}}) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                Page page = visitor.goTo("/nl/melden/burger");
                Reporter reporter = new Reporter(visitor);
                reporter.goOnTo("s-what");
                reporter.fillIn(reporter.step(), Reporter.answers("what", "Dit blijft staan"));
                reporter.onward(reporter.step());
                page.goBack();
                assertEquals("s-what", reporter.step().getAttribute("id"), "the browser's Back");
                reporter.onward(reporter.step());
                reporter.step().locator(".ways a.back:visible").click();
                page.locator("#s-what").waitFor();
                assertEquals("s-what", reporter.step().getAttribute("id"), "the page's own");
                assertEquals("Dit blijft staan", page.locator("#what").inputValue());
            }
        }
    }

    @Test
    void each_answer_can_be_changed_from_the_check_page_with_every_word_kept(Baken baken, Chrome chrome) {
        for (Manner[] manners : new Manner[][] {{}, {Manner.NO_SCRIPT}}) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                Reporter reporter = new Reporter(visitor);
                Page page = reporter.goThrough(Reporter.answers(
                        "identity", "open", "what", "Dit blijft staan", "name", "Bo", "period", "now"));
                reporter.change("what");
                assertEquals("s-what", reporter.step().getAttribute("id"));
                assertEquals("Dit blijft staan", page.locator("#what").inputValue());
                assertEquals("Bo", page.locator("#name").inputValue());
                assertTrue(page.locator("#period_now").isChecked());
            }
        }
    }

    @Test
    void the_reporter_confirms_the_code_with_its_last_group(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url(), Manner.NO_SCRIPT)) {
            Reporter reporter = new Reporter(visitor);
            reporter.goThrough(Reporter.answers("what", "Om de code te bevestigen"));
            String code = reporter.send();
            Page page = visitor.page();
            page.locator("input[name=_last]").fill("0000".equals(code.substring(20)) ? "1111" : "0000");
            page.locator("form.confirm button").click();
            page.locator("input[name=_last][aria-invalid=true]").waitFor();
            assertTrue(page.title().startsWith("Fout:"), page.title());
            page.locator("input[name=_last]").fill(code.substring(code.length() - 4));
            page.locator("form.confirm button").click();
            page.getByText("Klopt! Je hebt de code goed.").waitFor();
        }
    }
}
