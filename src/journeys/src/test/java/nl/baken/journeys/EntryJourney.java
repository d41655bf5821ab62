package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Test;

/** A report that comes by phone, and the figures that it is counted in. */
@Running
class EntryJourney {
    private static final String WORDS = "Verteld-aan-de-telefoon: <hij> werkt dag en nacht.";

    private final Baken baken;
    private final Staff staff;

    EntryJourney(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
    }

    @Test
    void what_is_told_by_phone_is_sealed_queued_coded_and_answered_like_any_other_report() {
        Set<String> before = baken.reports();
        Page page = staff.visitor().goTo("/centrum/nieuw");
        assertEquals(0, page.getByText("Bel nu 112").count());
        page.getByLabel("Manier").selectOption("phone");
        send(page);
        told(page, "Er is nog niets verstuurd. Kijk nog eens naar:");
        page.locator("[data-draft]:is(textarea)").first().fill(WORDS);
        page.waitForResponse(
                answer -> answer.request().method().equals("POST"),
                () -> page.getByLabel("Uitbuiting op het werk").check());
        page.locator("section[aria-labelledby=step-signals-arbeid]").waitFor();
        assertEquals(WORDS, page.locator("[data-draft]:is(textarea)").first().inputValue(), "what was typed stays");
        send(page);
        page.locator(".new-code").waitFor();
        String code = page.locator(".new-code").innerText().strip().replaceAll("\\s+", " ");
        assertTrue(code.matches("[0-9]{4}( [0-9]{4}){4}"), code);

        Set<String> added = baken.reports();
        added.removeAll(before);
        assertEquals(1, added.size());
        String report = added.iterator().next();
        assertTrue(staff.queueRow(report).contains("professional"));
        assertEquals(
                Set.of("REPORT_ENTERED", "SHEET_FILLED_IN"),
                baken.column("SELECT act FROM audit WHERE subject = '" + report + "'"));
        assertEquals(Set.of(), baken.column("SELECT report FROM report_envelope WHERE envelope LIKE '%Verteld%'"));
        Page opened = staff.open(report);
        assertTrue(opened.locator("[data-opened=story]").innerText().contains(WORDS));
        opened.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open de codes"))
                .click();
        opened.locator("#codes .sheet").waitFor();
        assertEquals("phone", opened.getByLabel("Hoe het binnenkwam").inputValue());
        staff.answer("Dank voor het bellen.");
        assertTrue(new Form(baken).read(code).body().contains("Dank voor het bellen."));
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @Test
    void figures_are_taken_along_as_they_are_shown_after_the_passphrase_and_that_is_noted() {
        Page page = staff.visitor().goTo("/centrum/cijfers?van=2020-01&tot=niets");
        page.getByText("Dat zijn geen maanden die na elkaar komen.").waitFor();
        page = staff.visitor().goTo("/centrum/cijfers");
        assertTrue(page.locator("section[aria-labelledby=by-form] tbody tr").count() > 2);
        String link = page.getByText("Neem mee als CSV").getAttribute("href");
        String taken = "SELECT seq FROM audit WHERE act = 'FIGURES_TAKEN'";
        Set<String> before = baken.column(taken);
        SignIn anna = Objects.requireNonNull(baken.signIns().get("anna"));
        Session session = Session.signIn(baken.direct(), anna);
        String asked = session.get(link).body();
        assertTrue(asked.contains("Er is nog niets gedaan. Typ eerst je wachtzin"), asked);
        assertFalse(asked.contains("van;tot;"), asked);
        assertTrue(confirm(session, link, "niet mijn wachtzin").contains("Je wachtzin klopt niet."));
        assertEquals(before, baken.column(taken));
        String confirmed = confirm(session, link, anna.passphrase());
        assertTrue(confirmed.contains("Bevestigd."), confirmed);
        assertTrue(confirmed.contains(link.replace("&", "&amp;")), "the months that were chosen stay");
        String lines = session.get(link).body();
        assertTrue(lines.startsWith("\uFEFFvan;tot;kenmerk;waarde;aantal"), lines);
        assertTrue(lines.contains(";\"Vorm\";\"arbeidsuitbuiting\";"), lines);
        assertFalse(lines.matches("(?s).*;\"[1-4]\"\r\n.*"), "no count under five");
        assertEquals(before.size() + 1, baken.column(taken).size());
    }

    private static String confirm(Session session, String link, String passphrase) {
        String page = session.get(link).body();
        return session.post(
                        "/centrum/cijfers",
                        Session.filled(page, Map.of("confirm:passphrase", passphrase), "confirm:go"))
                .body();
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verzegel en verstuur"))
                .click();
    }

    private static void told(Page page, String text) {
        page.locator("#notices").getByText(text).waitFor();
    }
}
