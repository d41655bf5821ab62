package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Reporter;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Visitor.Manner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a rule engine does not see: that everything can be reached and seen with a keyboard alone. */
@Running
class KeyboardJourney {
    @Test
    @Tag("T01")
    void a_whole_report_is_made_with_the_keyboard_alone(Baken baken, Chrome chrome) {
        try (Visitor visitor = chrome.visitor(baken.url())) {
            Page page = visitor.goTo("/nl/melden/burger");
            Reporter reporter = new Reporter(visitor);
            while (reporter.step().locator(".ways a.on:visible").count() > 0) {
                if ("s-what".equals(reporter.step().getAttribute("id"))) {
                    page.locator("#what").focus();
                    page.keyboard().type("Met alleen het toetsenbord");
                }
                String to = reporter.step().locator(".ways a.on:visible").getAttribute("href");
                reporter.step().locator(".ways a.on:visible").focus();
                page.keyboard().press("Enter");
                page.locator(to).waitFor();
            }
            page.locator("form[data-sealing]").waitFor();
            reporter.step().locator(".ways button").focus();
            page.keyboard().press("Enter");
            page.locator("form.check").waitFor();
            assertTrue(page.locator("main").innerText().contains("Met alleen het toetsenbord"));
            page.locator("form.check .actions button").focus();
            page.keyboard().press("Enter");
            page.locator(".receipt .code").waitFor();
        }
    }

    @Test
    @Tag("T07")
    void after_an_error_the_focus_is_on_the_summary_and_its_line_leads_to_the_question(Baken baken, Chrome chrome) {
        for (Manner[] manners : new Manner[][] {{}, {Manner.NO_SCRIPT}}) {
            try (Visitor visitor = chrome.visitor(baken.url(), manners)) {
                visitor.goTo("/nl/melden/burger");
                Page page = new Reporter(visitor).goOn(Reporter.answers());
                assertTrue(page.title().startsWith("Fout:"), page.title());
                assertTrue(page.url().endsWith("#fout"), page.url());
                String line = page.locator(".errors a").innerText();
                assertTrue(page.locator("#e-what").innerText().contains(line), "the same words at the field");
                page.locator(".errors a").click();
                assertEquals("what", page.evaluate("() => document.activeElement.id"));
                page.keyboard().type("Nu wel");
                assertEquals("Nu wel", page.locator("#what").inputValue());
                assertTrue(page.locator("#what").isVisible());
            }
        }
    }

    @Test
    void opening_a_part_of_a_report_leaves_the_keyboard_at_that_part(Baken baken, Staff staff) {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "Met het toetsenbord te lezen"));
        Page page = staff.visitor().goTo("/centrum/melding/" + baken.newReportSince(before));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open het verhaal"))
                .focus();
        page.keyboard().press("Enter");
        page.locator("[data-opened]").waitFor();
        page.locator(":focus", new Page.LocatorOptions().setHasText("Het verhaal"))
                .waitFor();
    }
}
