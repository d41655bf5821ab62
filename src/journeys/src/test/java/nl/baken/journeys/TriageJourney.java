package nl.baken.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What members make of a report: its stage, its risk, its codes; and what happens when two of them do. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageJourney {
    private static final String REASON = "een-reden-voor-binnen";

    private final Baken baken;
    private final Staff anna;
    private final Staff bram;

    TriageJourney(Baken baken, Chrome chrome, Staff staff) {
        this.baken = baken;
        this.anna = staff;
        this.bram = Staff.signIn(chrome, baken, requireNonNull(baken.signIns().get("bram")));
    }

    @AfterAll
    void leave() {
        bram.close();
    }

    @Test
    void what_takes_two_members_waits_for_another_one_who_looked() {
        String report = report("Om samen over te besluiten");
        Page hers = anna.visitor().goTo("/centrum/melding/" + report);
        press(hers, "Ik pak dit op");
        told(hers, "De melding staat op jouw naam.");
        move(hers, "geen mensenhandel, samen met een collega", "");
        told(hers, "Schrijf er een reden bij.");
        move(hers, "geen mensenhandel, samen met een collega", REASON);
        told(hers, "Je voorstel wacht op een collega.");
        assertEquals(Set.of("IN_TRIAGE"), state(report));
        assertEquals(0, button(hers, "Ik ben het ermee eens").count(), "not her own");
        assertEquals(1, button(hers, "Trek dit in").count());

        Page his = bram.visitor().goTo("/centrum/vandaag");
        assertTrue(his.locator("section[aria-labelledby=second] a[href$='" + report + "']")
                .isVisible());
        his = bram.visitor().goTo("/centrum/melding/" + report);
        assertFalse(his.content().contains(REASON), "read only on purpose");
        press(his, "Lees de reden");
        his.getByText(REASON).waitFor();
        press(his, "Ik ben het ermee eens");
        told(his, "Open eerst zelf het verhaal");
        assertEquals(Set.of("IN_TRIAGE"), state(report));
        press(his, "Open het verhaal");
        his.locator("[data-opened=story]").waitFor();
        press(his, "Ik ben het ermee eens");
        told(his, "Je bent het ermee eens.");
        assertEquals(Set.of("NO_TRAFFICKING"), state(report));
        assertTrue(his.locator("#facts").innerText().contains("geen mensenhandel"));

        // Her page is older than his act.
        move(hers, "casus", "");
        told(hers, "Kijk hoe het er nu voor staat en kies opnieuw.");
        assertEquals(Set.of("NO_TRAFFICKING"), state(report));

        Page again = anna.visitor().goTo("/centrum/melding/" + report);
        move(again, "in eerste beoordeling, met reden", REASON);
        told(again, "De melding staat nu anders.");
        press(again, "Open de redenen");
        again.getByText(REASON).waitFor();
        assertEquals(Set.of("IN_TRIAGE"), state(report));
        assertEquals(
                Set.of(
                        "ASSIGNED",
                        "LOOKED",
                        "LOOKED_AT_REASONS",
                        "MOVED",
                        "SECOND_LOOK_ASKED",
                        "SECOND_LOOK_CONFIRMED"),
                baken.column("SELECT act FROM audit WHERE subject = '" + report + "'"));
        for (String table : List.of("second_look", "report_step")) {
            assertEquals(
                    Set.of(),
                    baken.column("SELECT id FROM " + table + " WHERE sealed LIKE '%" + REASON + "%'"),
                    table + " holds a reason in clear");
        }
    }

    @Test
    void acute_danger_is_urgent_at_once_and_stands_when_another_member_agrees() {
        String report = report("Om het gevaar van te wegen");
        Page hers = anna.visitor().goTo("/centrum/melding/" + report);
        press(hers, "Nieuwe taxatie");
        hers.getByLabel("Is de betrokkene nu veilig?").selectOption(new SelectOption().setLabel("nee"));
        hers.getByLabel("Hoe groot is het gevaar?").selectOption(new SelectOption().setLabel("acuut"));
        hers.getByLabel("Waarom vind je dat?").fill(REASON);
        press(hers, "Bewaar de taxatie");
        told(hers, "Beantwoord elke vraag. Nog open: Gaat het om een minderjarige?");
        assertEquals(REASON, hers.getByLabel("Waarom vind je dat?").inputValue(), "what she wrote is still there");
        for (String question : List.of(
                "Gaat het om een minderjarige?",
                "Bepaalt een ander wat de betrokkene doet?",
                "Is er hulpverlening in beeld?")) {
            hers.getByLabel(question).selectOption(new SelectOption().setLabel("weten we niet"));
        }
        for (String group : List.of("Waarmee wordt druk gezet?", "Wat beschermt de betrokkene?")) {
            hers.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group))
                    .getByLabel("weten we niet")
                    .check();
        }
        press(hers, "Bewaar de taxatie");
        told(hers, "de melding is spoed");
        assertEquals(Set.of("1"), baken.column("SELECT urgent FROM report WHERE id = '" + report + "'"));

        Page his = bram.open(report);
        press(his, "Open de taxaties");
        his.getByText("Wacht op een tweede collega.").waitFor();
        press(his, "Lees de reden");
        button(his, "Ik ben het er niet mee eens").waitFor();
        press(his, "Ik ben het er niet mee eens");
        told(his, "Schrijf er een reden bij.");
        his.getByLabel("Waarom ben je het er niet mee eens?").fill("Zij is veilig bij haar tante");
        press(his, "Ik ben het er niet mee eens");
        told(his, "Je bent het er niet mee eens.");
        assertEquals(Set.of("0"), baken.column("SELECT urgent FROM report WHERE id = '" + report + "'"));
        his.getByText("Een tweede collega was het hier niet mee eens.").waitFor();

        press(hers, "Trek dit in");
        told(hers, "Hierover is intussen al besloten");
        assertEquals(
                Set.of(),
                baken.column(
                        "SELECT id FROM report_sheet WHERE sealed LIKE '%" + REASON + "%' OR sealed LIKE '%ACUTE%'"));
    }

    @Test
    void two_members_who_code_at_once_learn_of_each_other_and_the_report_counts_once() {
        String report = report("Om te coderen");
        Page hers = anna.visitor().goTo("/centrum/melding/" + report);
        Page his = bram.visitor().goTo("/centrum/melding/" + report);
        for (Page page : List.of(hers, his)) {
            press(page, "Codeer deze melding");
            page.getByLabel("Sector").selectOption("zorg");
            page.getByLabel("Hoe het binnenkwam").selectOption("visit");
            page.getByLabel("arbeidsuitbuiting").check();
        }
        his.getByLabel("criminele uitbuiting").check();
        press(hers, "Bewaar de codes");
        told(hers, "De codes zijn bewaard.");
        assertEquals(Set.of("arbeid 1"), facts());
        press(his, "Bewaar de codes");
        told(his, "heeft deze melding intussen gecodeerd");
        assertTrue(his.getByLabel("criminele uitbuiting").isChecked(), "his choice is still there");
        assertEquals(Set.of("arbeid 1"), facts());
        press(his, "Bewaar de codes");
        told(his, "De codes zijn bewaard.");
        assertEquals(Set.of("combinatie 1"), facts());

        press(hers, "Open de codes");
        hers.getByLabel("criminele uitbuiting").waitFor();
        assertTrue(hers.getByLabel("criminele uitbuiting").isChecked());
        assertEquals("zorg", hers.getByLabel("Sector").inputValue());
        assertEquals(
                Set.of("1", "2"),
                baken.column("SELECT number FROM report_sheet WHERE kind = 'triage' AND report = '" + report + "'"));
        assertEquals(List.of(), anna.visitor().policyViolations());
    }

    @Test
    void a_note_is_for_the_team_or_for_its_writer_alone_and_sealed() {
        String report = report("Om bij te schrijven");
        Page hers = anna.visitor().goTo("/centrum/melding/" + report);
        press(hers, "Bewaar de notitie");
        told(hers, "Schrijf eerst een notitie.");
        hers.getByLabel("Nieuwe notitie").fill("voor-het-team <b>&amp;");
        press(hers, "Bewaar de notitie");
        told(hers, "De notitie is bewaard.");
        hers.getByLabel("Nieuwe notitie").fill("voor-mij-alleen");
        hers.getByLabel("Alleen voor mij").check();
        press(hers, "Bewaar de notitie");
        hers.getByText("voor-mij-alleen").waitFor();

        Page his = bram.visitor().goTo("/centrum/melding/" + report);
        press(his, "Open de notities");
        his.getByText("voor-het-team <b>&amp;").waitFor();
        assertFalse(his.content().contains("voor-mij-alleen"));
        assertEquals(0, button(his, "Haal weg").count(), "not his to take away");
        assertEquals(
                Set.of(),
                baken.column("SELECT id FROM report_note WHERE sealed LIKE '%voor-%' OR sealed LIKE '%team%'"));
        button(hers, "Haal weg").first().click();
        told(hers, "De notitie is weg.");
        assertEquals(
                Set.of("0"),
                baken.column("SELECT own FROM report_note WHERE report = '" + report + "'"),
                "the team's stays");
    }

    @Test
    void a_standard_text_comes_under_what_is_written_and_fits_what_the_answer_tells() {
        Page page = anna.visitor().goTo("/centrum/melding/" + report("Om met een standaardtekst te beginnen"));
        page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true))
                .fill("Beste melder,");
        page.getByLabel("Hoe staat het ervoor?").selectOption(new SelectOption().setLabel("We weten te weinig"));
        press(page, "Standaardtekst, makkelijk");
        assertThat(page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(Pattern.compile("Wij weten nu te weinig\\."));
        assertTrue(page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true))
                .inputValue()
                .startsWith("Beste melder,"));
    }

    private Set<String> facts() {
        return baken.column(
                "SELECT CONCAT(form, ' ', reports) FROM triage_fact WHERE sector = 'zorg' AND channel = 'visit'");
    }

    private String report(String what) {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", what));
        return baken.newReportSince(before);
    }

    private Set<String> state(String report) {
        return baken.column("SELECT state FROM report WHERE id = '" + report + "'");
    }

    private static void move(Page page, String to, String reason) {
        page.getByLabel("Breng de melding naar").selectOption(new SelectOption().setLabel(to));
        page.getByLabel("Waarom?", new Page.GetByLabelOptions().setExact(true)).fill(reason);
        press(page, "Wijzig de stand");
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
