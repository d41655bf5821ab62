package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No row in the audit trail, no look. */
@Running
class LooksJourney {
    private static final String STORY = "verhaal-voor-het-logboek";

    @Test
    @Tag("P22")
    void each_look_leaves_a_row_first_and_where_none_can_be_left_the_part_stays_shut(Baken baken, Staff staff)
            throws SQLException {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", STORY));
        String report = baken.newReportSince(before);
        String looks = "SELECT CONCAT(act, ' ', detail) FROM audit WHERE act = 'LOOKED' AND subject = '" + report + "'";

        Page page = staff.visitor().goTo("/centrum/melding/" + report);
        assertFalse(page.content().contains(STORY));
        sql(baken, "RENAME TABLE audit TO audit_away");
        try {
            page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> open(page));
            assertEquals(0, page.locator("[data-opened]").count());
            assertFalse(page.content().contains(STORY), "not a word without a row");
        } finally {
            sql(baken, "RENAME TABLE audit_away TO audit");
        }
        assertEquals(Set.of(), baken.column(looks));

        staff.visitor().goTo("/centrum/melding/" + report);
        open(staff.visitor().page());
        staff.visitor().page().locator("[data-opened]").first().waitFor();
        assertTrue(staff.visitor().page().content().contains(STORY));
        assertEquals(Set.of("LOOKED STORY"), baken.column(looks));
    }

    private static void open(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Open het verhaal"))
                .click();
    }

    private static void sql(Baken baken, String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
