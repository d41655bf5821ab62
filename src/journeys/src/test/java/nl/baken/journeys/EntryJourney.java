package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.AfterEach;
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
        assertEquals(Set.of(), baken.column("SELECT member FROM entry_draft"), "the draft went with it");
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
    void what_is_written_down_outlives_an_ended_session_sealed_until_its_member_goes_on_or_throws_it_away() {
        String words = "Halverwege-een-telefoontje: <zij> belt terug.";
        Page page = staff.visitor().goTo("/centrum/nieuw");
        page.getByLabel("Manier").selectOption("phone");
        page.getByLabel("Uitbuiting op het werk").check();
        page.locator("section[aria-labelledby=step-signals-arbeid]").waitFor();
        story(page).fill(words);
        story(page).blur();
        Baken.await(
                "it is kept sealed",
                () -> baken.column("SELECT sealed FROM entry_draft WHERE LENGTH(sealed) > 4000")
                                .size()
                        == 1);
        page.getByText("Bewaard om").waitFor();
        List<Cookie> session = staff.cookies();
        staff.visitor().context().clearCookies();
        try {
            story(page).fill(words + " En nog iets.");
            send(page);
            page.getByText("Je bent afgemeld").waitFor();
            assertEquals(words + " En nog iets.", story(page).inputValue(), "what was typed last can be copied");
            assertTrue(page.locator("#session-unsaved").isVisible());
        } finally {
            staff.visitor().context().addCookies(session);
        }
        assertEquals(Set.of(), baken.column("SELECT member FROM entry_draft WHERE sealed LIKE '%telefoontje%'"));

        page = staff.visitor().goTo("/centrum/nieuw");
        page.getByText("Je was een melding aan het opschrijven").waitFor();
        assertFalse(page.content().contains("Halverwege"), "opened only on purpose");
        press(page, "Ga verder met opschrijven");
        page.getByText("Dit schreef je eerder op.").waitFor();
        assertEquals(words, story(page).inputValue());
        assertEquals("phone", page.getByLabel("Manier").inputValue());
        assertTrue(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Uitbuiting op het werk"))
                .isChecked());
        page.locator("summary:has-text('Gooi dit weg')").click();
        press(page, "Gooi weg en begin opnieuw");
        told(page, "Weggegooid.");
        assertEquals("", story(page).inputValue());
        assertEquals(Set.of(), baken.column("SELECT member FROM entry_draft"));
    }

    @AfterEach
    void leaveNothingBegun() throws SQLException {
        sql("DELETE FROM entry_draft");
    }

    @Test
    void a_draft_that_is_not_ones_own_or_no_draft_is_not_offered_and_hinders_nothing() throws SQLException {
        Page page = staff.visitor().goTo("/centrum/nieuw");
        story(page).fill("Van Anna alleen");
        story(page).blur();
        page.getByText("Bewaard om").waitFor();
        // who owns the database gives it to every colleague, and puts something else in the place of hers
        sql("INSERT INTO entry_draft (member, id, saved, sealed) SELECT m.id, d.id, d.saved, d.sealed"
                + " FROM entry_draft d JOIN member m ON m.id <> d.member");
        sql("UPDATE entry_draft SET sealed = 'iets anders' WHERE member = (SELECT id FROM member"
                + " WHERE sign_in_name = 'anna')");
        assertEquals(0, offers(staff.visitor().goTo("/centrum/nieuw")));
        sql("UPDATE entry_draft d JOIN member m ON m.id = d.member JOIN entry_draft o ON o.id = d.id"
                + " AND o.sealed <> 'iets anders' SET d.sealed = o.sealed WHERE m.sign_in_name = 'anna'");
        assertEquals(1, offers(staff.visitor().goTo("/centrum/nieuw")), "it is hers still");
        Session bram = Session.signIn(
                baken.direct(), Objects.requireNonNull(baken.signIns().get("bram")));
        String his = bram.get("/centrum/nieuw").body();
        assertTrue(his.contains("Hoe kwam het binnen?"), his);
        assertFalse(his.contains("Je was een melding aan het opschrijven"));
    }

    private static int offers(Page page) {
        page.locator("form[id=entry]").waitFor();
        return page.getByText("Je was een melding aan het opschrijven").count();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private static Locator story(Page page) {
        return page.locator("[data-draft]:is(textarea)").first();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
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
