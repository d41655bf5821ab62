package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Test;

/** What a member finds on the desk: what needs them today, and the queue's tabs. */
@Running
class DeskJourney {
    private static final String MANY = "INSERT INTO report (id, kind, route, urgent, received, state, held_apart,"
            + " size_class, version) SELECT UUID(), 'report', 'veel', 0, '2020-01-06 10:00:00', 'RECEIVED', 0, 4, 0"
            + " FROM seq_1_to_10000";

    private final Baken baken;
    private final Staff staff;

    DeskJourney(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
    }

    @Test
    void what_is_late_is_shown_to_all_until_somebody_looks_and_answers() throws SQLException {
        String report = report("Om te laat te zijn");
        sql("UPDATE report SET received = UTC_TIMESTAMP() - INTERVAL 30 DAY WHERE id = '" + report + "'");
        Page page = staff.visitor().goTo("/centrum/wachtrij?toon=LATE");
        assertTrue(staff.queueRow(report, "LATE").contains("te laat"));
        page = staff.visitor().goTo("/centrum/vandaag");
        assertTrue(page.locator("section[aria-labelledby=late]").isVisible());
        page = staff.visitor().goTo("/centrum/melding/" + report);
        assertTrue(page.locator("#facts").innerText().contains("te laat"));
        assertTrue(page.locator("#facts").innerText().contains("openen voor"));

        staff.open(report);
        assertTrue(page.locator("#facts").innerText().contains("antwoorden voor"), "opened, and still to be answered");
        staff.answer("We bellen je.");
        assertFalse(page.locator("#facts").innerText().contains("te laat"));
        page = staff.visitor().goTo("/centrum/wachtrij?toon=LATE");
        assertEquals(0, page.locator("a[href$='" + report + "']").count());
    }

    @Test
    void the_desk_holds_with_none_one_and_ten_thousand_reports() throws SQLException {
        String report = report("Om alleen te zijn");
        sql("CREATE TABLE stages_away AS SELECT id, state FROM report");
        try {
            sql("UPDATE report SET state = 'CLOSED'");
            Page page = staff.visitor().goTo("/centrum/vandaag");
            page.getByText("Er wacht nu niets op je").waitFor();
            page = staff.visitor().goTo("/centrum/wachtrij?toon=OPEN");
            page.getByText("Er zijn geen meldingen die hierbij passen.").waitFor();
            assertEquals(
                    Collections.nCopies(8, "0"),
                    counts(page, "OPEN", "NEW", "MINE", "URGENT", "LATE", "WROTE", "ASKED", "APART"));

            sql("UPDATE report SET state = 'RECEIVED', received = UTC_TIMESTAMP() - INTERVAL 30 DAY WHERE id = '"
                    + report + "'");
            page = staff.visitor().goTo("/centrum/vandaag");
            assertEquals(
                    1, page.locator("section[aria-labelledby=late] .open-link").count());
            page = staff.visitor().goTo("/centrum/wachtrij?toon=OPEN");
            page.locator(".open-link").first().waitFor();
            assertEquals(
                    List.of("1", "1", "1", "0", "0", "0"),
                    counts(page, "OPEN", "NEW", "LATE", "MINE", "WROTE", "ASKED"));
            assertEquals(1, page.locator(".open-link").count());

            sql(MANY);
            page = staff.visitor().goTo("/centrum/vandaag");
            Locator late = page.locator("section[aria-labelledby=late]");
            assertEquals(6, late.locator(".open-link").count());
            assertTrue(late.innerText().contains("2000+"));
            page = staff.visitor().goTo("/centrum/wachtrij?toon=LATE");
            page.locator(".open-link").first().waitFor();
            assertEquals(
                    List.of("2000+", "2000+", "2000+", "0", "0", "0"),
                    counts(page, "OPEN", "NEW", "LATE", "MINE", "WROTE", "ASKED"));
            assertEquals(20, page.locator(".open-link").count());
        } finally {
            sql("DELETE FROM report WHERE route = 'veel'");
            sql("UPDATE report r JOIN stages_away s ON s.id = r.id SET r.state = s.state");
            sql("DROP TABLE stages_away");
        }
    }

    @Test
    void of_none_one_and_ten_thousand_messages_and_notes_none_is_hidden() throws SQLException {
        String report = report("Om veel over te schrijven");
        String path = "/centrum/melding/" + report;
        Page page = staff.visitor().goTo(path);
        page.getByText("De melder heeft niet teruggeschreven.").waitFor();
        page.getByText("Er zijn nog geen notities.").waitFor();
        try {
            write(report, "seq_1_to_1");
            page = staff.visitor().goTo(path);
            assertEquals(1, page.locator(".message").count());
            button(page, "Open de notities").click();
            page.locator("#notes .reply").first().waitFor();
            assertEquals(1, page.locator("#notes .reply").count());
            assertEquals(0, page.getByText("niet op deze pagina").count());

            write(report, "seq_2_to_10000");
            page = staff.visitor().goTo(path);
            page.getByText("Er staan nog 9.900 oudere berichten niet op deze pagina.")
                    .waitFor();
            assertEquals(100, page.locator(".message").count());
            assertEquals(
                    "2020-01-06T12:46:40Z",
                    page.locator(".message time").last().getAttribute("datetime"),
                    "the newest is there");
            button(page, "Toon oudere berichten").click();
            page.getByText("Er staan nog 9.800 oudere berichten niet op deze pagina.")
                    .waitFor();
            assertEquals(200, page.locator(".message").count());
            button(page, "Open de notities").click();
            page.getByText("Er staan nog 9.900 oudere notities niet op deze pagina.")
                    .waitFor();
            assertEquals(100, page.locator("#notes .reply").count());
            button(page, "Toon oudere notities").click();
            page.getByText("Er staan nog 9.800 oudere notities niet op deze pagina.")
                    .waitFor();
            assertEquals(200, page.locator("#notes .reply").count());
        } finally {
            sql("DELETE FROM report_message WHERE report = '" + report + "'");
            sql("DELETE FROM report_note WHERE report = '" + report + "'");
        }
    }

    private void write(String report, String seconds) throws SQLException {
        sql("INSERT INTO report_message (id, report, kind, received, envelope) SELECT UUID(), '" + report
                + "', 'follow-up', '2020-01-06 10:00:00' + INTERVAL seq SECOND, '{}' FROM " + seconds);
        sql("INSERT INTO report_note (id, report, member, at, own, sealed) SELECT UUID(), '" + report
                + "', (SELECT id FROM member WHERE sign_in_name = 'bram'), '2020-01-06 10:00:00' + INTERVAL seq SECOND,"
                + " FALSE, '{}' FROM " + seconds);
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    @Test
    void the_keyboard_goes_through_the_list_and_types_nothing_into_it_elsewhere() {
        report("Om naartoe te gaan");
        report("En nog een");
        Page page = staff.visitor().goTo("/centrum/wachtrij?toon=NEW");
        Locator links = page.locator(".open-link");
        links.nth(1).waitFor();
        page.keyboard().press("j");
        assertEquals("BODY", page.evaluate("document.activeElement.tagName"), "not before the keyboard is in the list");
        links.first().focus();
        page.keyboard().press("j");
        assertEquals(links.nth(1).getAttribute("href"), page.evaluate("document.activeElement.getAttribute('href')"));
        page.keyboard().press("k");
        assertEquals(links.first().getAttribute("href"), page.evaluate("document.activeElement.getAttribute('href')"));
        String to = links.first().getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL("**" + to);
    }

    @Test
    void a_tab_is_found_again_and_one_that_is_none_is_the_first() {
        staff.visitor().goTo("/centrum/wachtrij?toon=APART");
        Page page = staff.visitor().goTo("/centrum/wachtrij");
        assertTrue(page.locator(".tabs [aria-current]").innerText().startsWith("Apart gezet"));
        page = staff.visitor().goTo("/centrum/wachtrij?toon=%27%20OR%201=1");
        assertTrue(page.locator(".tabs [aria-current]").innerText().startsWith("Alles open"));
    }

    private static List<String> counts(Page page, String... tabs) {
        return Stream.of(tabs).map(tab -> count(page, tab)).toList();
    }

    private static String count(Page page, String tab) {
        return page.locator(".tabs a[href$='toon=" + tab + "'] .count").innerText();
    }

    private String report(String what) {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", what));
        return baken.newReportSince(before);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
