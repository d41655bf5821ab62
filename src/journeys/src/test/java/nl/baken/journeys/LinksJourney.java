package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ElementState;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Test;

/** Reports that are about the same. */
@Running
class LinksJourney {
    private final Baken baken;
    private final Staff staff;

    LinksJourney(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
    }

    @Test
    void a_link_is_seen_and_taken_away_from_both_sides_and_the_database_does_not_tell_which() {
        String one = report("De eerste over hetzelfde huis");
        String other = report("De tweede over hetzelfde huis");
        Page page = staff.visitor().goTo("/centrum/melding/" + one);
        for (String wrong : List.of("00000000", "1' OR '1", "")) {
            link(page, wrong, "dezelfde situatie");
            told(page, "Dit nummer hoort niet bij één melding.");
        }
        link(page, one.substring(0, 8), "dezelfde situatie");
        told(page, "Dit is deze melding zelf.");
        link(page, other.substring(0, 8), "dezelfde persoon");
        told(page, "Het verband is gelegd.");
        link(page, other, "dezelfde persoon");
        told(page, "Dit verband is er al.");
        assertEquals(
                Set.of(one, other),
                baken.column("SELECT report FROM report_link WHERE report IN ('" + one + "', '" + other + "')"));
        assertEquals(
                Set.of(),
                baken.column("SELECT id FROM report_link WHERE sealed LIKE '%" + one + "%' OR sealed LIKE '%" + other
                        + "%' OR sealed LIKE '%PERSON%'"));

        page = staff.visitor().goTo("/centrum/melding/" + other);
        assertFalse(page.locator("#links").innerHTML().contains(one), "opened only on purpose");
        press(page, "Open de verbanden");
        page.locator("#links a[href$='" + one + "']").waitFor();
        page.locator("#links .rows").getByText("dezelfde persoon").waitFor();
        page.locator("#links .rows button").click();
        told(page, "Het verband is weg, bij beide meldingen.");
        assertEquals(
                Set.of(), baken.column("SELECT id FROM report_link WHERE report IN ('" + one + "', '" + other + "')"));
        assertEquals(
                Set.of("LINKED", "LOOKED_AT_LINKS"),
                baken.column("SELECT act FROM audit WHERE subject = '" + one + "'"));
        assertEquals(
                Set.of("LOOKED_AT_LINKS", "UNLINKED"),
                baken.column("SELECT act FROM audit WHERE subject = '" + other + "'"));
        assertEquals(Set.of(), baken.column("SELECT seq FROM audit WHERE act = 'LINKED' AND detail <> ''"));

        press(page, "Ik pak dit op");
        page.getByLabel("Breng de melding naar").selectOption(new SelectOption().setLabel("doublure"));
        press(page, "Wijzig de stand");
        page.getByText("Leg het verband met de melding waarin het al stond.").waitFor();
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @Test
    void a_report_is_found_by_its_number_without_a_look_at_all_the_others() {
        String plan = baken.column("EXPLAIN FORMAT=JSON SELECT CAST(id AS CHAR) FROM report WHERE number = 'abcdef01'")
                .iterator()
                .next();
        assertTrue(plan.contains("\"key\": \"report_number\""), plan);
    }

    private String report(String what) {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", what));
        return baken.newReportSince(before);
    }

    /** Until the form has come back: what is typed before is gone with the one that it replaces. */
    private static void link(Page page, String to, String about) {
        ElementHandle form = page.locator("#links").elementHandle();
        page.getByLabel("Nummer van de andere melding").fill(to);
        page.getByLabel("Wat hebben ze gemeen?").selectOption(new SelectOption().setLabel(about));
        press(page, "Leg het verband");
        form.waitForElementState(ElementState.HIDDEN);
    }

    private static void press(Page page, String label) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click());
    }

    private static void told(Page page, String text) {
        page.locator("#notices").getByText(text).waitFor();
    }
}
