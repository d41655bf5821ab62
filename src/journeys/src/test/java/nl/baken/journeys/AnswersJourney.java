package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A conversation behind a code, to its end and a new beginning. */
@Running
class AnswersJourney {

    @Test
    @Tag("P20")
    @Tag("P26")
    void reporter_and_centre_write_back_and_forth_until_it_is_withdrawn_and_a_new_code_is_made(
            Baken baken, Chrome chrome, Staff staff) {
        Set<String> before = baken.reports();
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Reporter reporter = new Reporter(visitor);
            reporter.goThrough(Reporter.answers("what", "Het begin van een gesprek"));
            String code = reporter.send();
            String report = baken.newReportSince(before);
            staff.open(report);
            staff.answer("Wat voor busje was het?");

            Page page = reporter.read(code);
            assertEquals("Wat voor busje was het?", letters(page).get(0));
            page = reporter.writeBack("Een wit busje, en het was <laat>.");
            assertEquals(List.of("Wat voor busje was het?"), letters(page), "and not the reporter's own words");
            Baken.await(
                    "it has joined",
                    () -> baken.column("SELECT id FROM report_message WHERE report = '" + report + "'")
                                    .size()
                            == 1);

            String row = staff.queueRow(report);
            assertTrue(row.contains("melder schreef"), row);
            Page desk = staff.openMessages(report);
            assertEquals(
                    "Een wit busje, en het was <laat>.",
                    desk.locator(".message .text").textContent());
            assertTrue(desk.locator(".trail").innerText().contains("opende een bericht van de melder"));
            assertEquals(0, desk.locator(".message .note.bad").count(), "it is certain who wrote it");
            staff.open(report);
            staff.answer("Dank je, dat helpt.");
            assertFalse(desk.locator("#facts").innerText().contains("melder schreef"), "nobody waits any more");

            page = reporter.read(code);
            assertEquals(List.of("Dank je, dat helpt.", "Wat voor busje was het?"), letters(page));
            page = reporter.withdraw();
            assertEquals(List.of(), letters(page));
            Baken.await(
                    "the withdrawal has joined",
                    () -> baken.column("SELECT id FROM report_message WHERE report = '" + report + "'")
                                    .size()
                            == 2);
            assertEquals(List.of(), letters(reporter.read(code)), "hidden for whoever has the code");

            desk = staff.openMessages(report);
            assertTrue(desk.locator("#facts").innerText().contains("ingetrokken"));
            desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Houd deze melding"))
                    .click();
            desk.getByText("De melding blijft.").waitFor();
            assertEquals(List.of(), letters(reporter.read(code)), "still hidden for whoever has this code");

            String fresh = staff.newCode();
            assertTrue(fresh.matches("[0-9]{4}( [0-9]{4}){4}"), fresh);
            page = reporter.read(code);
            assertTrue(page.locator("main").innerText().contains("Bij deze code vinden we niets"), "the old one");
            page = reporter.read(fresh);
            assertEquals(List.of("Dank je, dat helpt.", "Wat voor busje was het?"), letters(page), "the new one");
            reporter.writeBack("Hier ben ik weer.");
            Baken.await(
                    "what is written with it joins the same report",
                    () -> baken.column("SELECT id FROM report_message WHERE report = '" + report + "'")
                                    .size()
                            == 3);
            staff.open(report);
            staff.answer("Fijn dat je er weer bent.");
            assertEquals(
                    "Fijn dat je er weer bent.", letters(reporter.read(fresh)).get(0));
            assertEquals(List.of(), visitor.policyViolations());
            assertEquals(List.of(), visitor.foreignRequests());
            assertFalse(
                    visitor.requests().stream()
                            .anyMatch(url -> url.replaceAll("[^0-9]", "").contains(code.replace(" ", ""))),
                    "no code in any address");
        }
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    private static List<String> letters(Page page) {
        return page.locator("article.letter p").allTextContents();
    }
}
