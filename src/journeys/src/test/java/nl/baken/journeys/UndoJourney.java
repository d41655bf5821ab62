package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Test;

/** What a member just did and takes back: for some seconds, and only when nobody can have seen it. */
@Running
class UndoJourney {
    private final Baken baken;
    private final Staff staff;

    UndoJourney(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
    }

    @Test
    void an_answer_is_taken_back_before_its_reporter_can_read_it_and_can_be_written_on() {
        Set<String> before = baken.reports();
        Form form = new Form(baken);
        String code = form.report(Form.fields("what", "Om te snel op te antwoorden"));
        String report = baken.newReportSince(before);
        Page page = staff.open(report);
        send(page, "Te snel verstuurd.");
        assertEquals(Set.of("ADVICE_GIVEN 1"), standing(report));
        assertFalse(form.read(code).body().contains("Te snel"), "not to be read yet");

        Locator undo = button(page, "Ongedaan maken");
        undo.focus();
        page.keyboard().press("Enter");
        told(page, "Je antwoord is terug.");
        assertEquals("Te snel verstuurd.", text(page).inputValue());
        assertEquals(Set.of("RECEIVED 0"), standing(report));
        assertEquals(Set.of(), baken.column("SELECT id FROM report_reply WHERE report = '" + report + "'"));
        assertEquals(Set.of(), baken.column("SELECT id FROM report_step WHERE report = '" + report + "'"));
        assertEquals(Set.of("ANSWERED", "ANSWER_RECALLED", "LOOKED"), acts(report));
        baken.letAnswersShow();
        assertFalse(form.read(code).body().contains("Te snel"), "it never comes");
        page = staff.visitor().goTo("/centrum/melding/" + report);
        assertEquals("Te snel verstuurd.", text(page).inputValue(), "the draft is kept");

        send(page, "Rustig geschreven.");
        baken.letAnswersShow();
        undo = button(page, "Ongedaan maken");
        undo.click();
        told(page, "Dit kan niet meer ongedaan worden gemaakt.");
        assertEquals(Set.of("ADVICE_GIVEN 1"), standing(report));
        assertTrue(form.read(code).body().contains("Rustig geschreven."));
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @Test
    void a_change_of_stage_is_taken_back_and_not_what_came_after_it() {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "Om heen en weer te gaan"));
        String report = baken.newReportSince(before);
        Page page = staff.visitor().goTo("/centrum/melding/" + report);
        press(page, "Ik pak dit op");
        told(page, "De melding staat op jouw naam.");
        move(page, "doublure");
        press(page, "Ongedaan maken");
        told(page, "De stand is weer zoals hij was.");
        assertEquals(Set.of("IN_TRIAGE 0"), standing(report));
        assertEquals(Set.of("1"), baken.column("SELECT number FROM report_step WHERE report = '" + report + "'"));

        move(page, "casus");
        Page other = staff.visitor().context().newPage();
        other.navigate(baken.url() + "/centrum/melding/" + report);
        move(other, "doorverwezen");
        other.close();
        press(page, "Ongedaan maken");
        told(page, "Dit kan niet meer ongedaan worden gemaakt.");
        assertEquals(Set.of("REFERRED 0"), standing(report));
        assertEquals(Set.of("ASSIGNED", "MOVED", "MOVE_UNDONE"), acts(report));
    }

    private Set<String> standing(String report) {
        return baken.column("SELECT CONCAT(state, ' ', replies) FROM report WHERE id = '" + report + "'");
    }

    private Set<String> acts(String report) {
        return baken.column("SELECT act FROM audit WHERE subject = '" + report + "'");
    }

    private static void send(Page page, String text) {
        page.getByLabel("Hoe staat het ervoor?").selectOption(new SelectOption().setLabel("We hebben advies gegeven"));
        text(page).fill(text);
        button(page, "Bekijk wat de melder leest").click();
        button(page, "Verstuur").click();
        told(page, "Je antwoord is verstuurd.");
    }

    private static void move(Page page, String to) {
        page.getByLabel("Breng de melding naar").selectOption(new SelectOption().setLabel(to));
        press(page, "Wijzig de stand");
        told(page, "De melding staat nu anders.");
    }

    private static Locator text(Page page) {
        return page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static void press(Page page, String label) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> button(page, label)
                .click());
    }

    private static void told(Page page, String text) {
        page.locator("#notices").getByText(text).waitFor();
    }
}
