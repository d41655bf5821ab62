package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Test;

/** What goes wrong at the desk: a session that ends in the middle of a text, an envelope that does not open. */
@Running
class DeskFaultsJourney {
    private final Baken baken;
    private final Staff staff;

    DeskFaultsJourney(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
    }

    @Test
    void a_session_that_ends_in_the_middle_of_a_text_leaves_the_text_on_the_page_and_in_the_draft() {
        String report = report("Om halverwege te stoppen");
        Page page = staff.open(report);
        text(page).fill("Halverwege een zin");
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> text(page)
                .blur());
        page.getByText("Bewaard om").waitFor();
        List<Cookie> session = staff.cookies();
        staff.visitor().context().clearCookies();
        try {
            text(page).fill("Halverwege een zin, en nog een woord");
            button(page, "Bekijk wat de melder leest").click();
            page.getByText("Je bent afgemeld").waitFor();
            assertEquals("Halverwege een zin, en nog een woord", text(page).inputValue());
            assertTrue(page.locator("#session-unsaved").isVisible(), "what was typed last can be copied");
            assertFalse(page.content().contains("Om halverwege te stoppen"), "and nothing of the report is left");
        } finally {
            staff.visitor().context().addCookies(session);
        }
        Page again = staff.visitor().goTo("/centrum/melding/" + report);
        assertEquals("Halverwege een zin", text(again).inputValue());
        again.getByText("Dit schreef je eerder en is nog niet verstuurd.").waitFor();
    }

    @Test
    void an_envelope_that_does_not_open_is_shown_as_such_is_not_answered_and_hides_no_other() throws SQLException {
        String broken = report("Om kapot te maken");
        String whole = report("Om heel te laten");
        // The envelope of another report, whole in itself: rows that were swapped.
        sql("UPDATE report_envelope b JOIN report_envelope w ON w.report = '" + whole
                + "' SET b.envelope = w.envelope WHERE b.report = '" + broken + "'");
        Page page = staff.open(broken);
        assertEquals(3, page.getByText("Dit deel gaat niet open.").count());
        assertFalse(page.content().contains("Om heel te laten"), "nor is the other one shown in its place");
        text(page).fill("Naar wie?");
        button(page, "Bekijk wat de melder leest").click();
        button(page, "Verstuur").click();
        page.getByText("Daarom weten we niet zeker waar het antwoord heen moet.")
                .waitFor();
        assertEquals("Naar wie?", text(page).inputValue());
        assertEquals(Set.of("0"), baken.column("SELECT replies FROM report WHERE id = '" + broken + "'"));
        assertTrue(staff.queueRow(broken).contains("burger"));
        assertTrue(staff.read(whole).containsValue("Om heel te laten"));
    }

    @Test
    void an_id_of_no_report_opens_none_and_tells_nobody_who_is_there() throws SQLException {
        String report = report("Om niet te raden");
        String member = baken.column("SELECT id FROM member WHERE sign_in_name = 'bram'")
                .iterator()
                .next();
        String message = UUID.randomUUID().toString();
        sql("INSERT INTO report_message (id, report, kind, received, envelope) VALUES ('" + message + "', '" + report
                + "', 'follow-up', UTC_TIMESTAMP(), '{}')");
        APIRequestContext request = staff.visitor().page().request();
        try {
            for (String id : List.of(
                    UUID.randomUUID().toString(),
                    member,
                    message,
                    report.substring(1),
                    report + "0",
                    "..%2f" + report,
                    "%00",
                    "' OR 1=1")) {
                String at = URLEncoder.encode(id, StandardCharsets.UTF_8);
                assertEquals(
                        404, request.get(baken.url() + "/centrum/melding/" + at).status(), id);
                int presence = request.get(baken.url() + "/centrum/aanwezig?melding=" + at)
                        .status();
                assertEquals(id.length() == 36 ? 404 : 400, presence, id);
            }
        } finally {
            sql("DELETE FROM report_message WHERE id = '" + message + "'");
        }
        assertEquals(
                Set.of(),
                baken.column("SELECT seq FROM audit WHERE subject IN ('" + member + "', '" + message
                        + "') AND act LIKE 'LOOKED%'"));
    }

    @Test
    void an_answer_that_waits_in_a_tab_while_forty_other_pages_are_looked_at_is_sent_as_it_was_shown() {
        String report = report("Om even te laten liggen");
        Page page = staff.open(report);
        text(page).fill("We bellen je morgen.");
        button(page, "Bekijk wat de melder leest").click();
        button(page, "Verstuur").waitFor();
        for (int other = 0; other < 40; other++) {
            assertEquals(
                    200, page.request().get(baken.url() + "/centrum/wachtrij").status());
        }
        button(page, "Verstuur").click();
        page.getByText("Je antwoord is verstuurd.").waitFor();
        assertEquals(Set.of("1"), baken.column("SELECT replies FROM report WHERE id = '" + report + "'"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private String report(String what) {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", what));
        return baken.newReportSince(before);
    }

    private static Locator text(Page page) {
        return page.getByLabel("Je antwoord", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
