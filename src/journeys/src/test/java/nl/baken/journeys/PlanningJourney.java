package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;

/** A school asks for a lesson; the centre plans it. */
@Running
class PlanningJourney {
    private static final String WORDS = "Groep acht wil praten over telefoons";

    private final Baken baken;
    private final Staff staff;

    PlanningJourney(Baken baken, Staff staff) {
        this.baken = baken;
        this.staff = staff;
    }

    @Test
    void a_request_comes_sealed_into_the_list_is_opened_with_a_key_and_gets_a_day() {
        Set<String> before = baken.reports();
        ask();
        String request = baken.newReportSince(before);
        String number = request.substring(0, 8);
        assertEquals(Set.of(), baken.column("SELECT report FROM report_envelope WHERE envelope LIKE '%telefoons%'"));

        assertTrue(staff.queueRow(request).contains("aanvraag"), "in the queue it is a kind of its own");
        Page page = staff.visitor().goTo("/centrum/planning");
        assertFalse(page.content().contains(WORDS));
        Locator row = row(page, number);
        row.locator("button").click();
        Locator opened = page.locator("[data-opened=request]");
        opened.waitFor();
        assertTrue(opened.innerText().contains(WORDS) && opened.innerText().contains("Een dinsdag in maart"));
        assertFalse(opened.innerText().contains("Juf Proef"), "who asks is behind the report's own screen");
        row.getByText("Een les voor een klas of groep").waitFor();
        assertEquals(
                Set.of("LOOKED"),
                baken.column("SELECT act FROM audit WHERE subject = '" + request + "' AND detail = 'STORY'"));

        page.getByLabel("Op deze dag").fill("2999-01-01");
        page.getByText("Bewaar de dag").click();
        page.getByText("Kies een dag, hoogstens drie jaar vooruit.").waitFor();
        LocalDate day = LocalDate.now().plusDays(100);
        page.getByLabel("Op deze dag").fill(day.toString());
        page.getByText("Bewaar de dag").click();
        page.getByText("De aanvraag staat op die dag.").waitFor();
        page.getByText("Ik pak dit op").click();
        page.getByText("De melding staat op jouw naam.").waitFor();
        assertEquals(Set.of(day.toString()), baken.column("SELECT planned FROM report WHERE id = '" + request + "'"));
        assertEquals(
                Set.of(day.toString()),
                baken.column("SELECT detail FROM audit WHERE act = 'PLANNED' AND subject = '" + request + "'"));

        page = staff.visitor().goTo("/centrum/planning?toon=PLANNED");
        String planned = row(page, number).innerText();
        assertTrue(planned.contains(Integer.toString(day.getYear())) && planned.contains("Anna"), planned);
        page = staff.visitor().goTo("/centrum/planning?toon=DONE");
        assertEquals(0, page.getByText(number).count());
        assertEquals(List.of(), staff.visitor().policyViolations());
    }

    @Test
    void a_list_of_none_of_one_and_of_ten_thousand_is_shown_a_page_at_a_time() throws SQLException {
        sql("UPDATE report SET route = 'opzij' WHERE route = 'aanvraag'");
        String seed = "INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version)"
                + " SELECT UUID(), 'report', 'aanvraag', 0, '2020-01-06 10:00:00' + INTERVAL seq SECOND, 'RECEIVED', 0, 4, 0"
                + " FROM ";
        try {
            Page page = staff.visitor().goTo("/centrum/planning");
            page.getByText("Er is niets te plannen.").waitFor();
            assertEquals(0, page.locator(".open-link").count());
            assertEquals("0", page.locator("[aria-current=page] .count").innerText());

            sql(seed + "seq_1_to_1");
            page = staff.visitor().goTo("/centrum/planning");
            assertEquals(1, page.locator(".open-link").count());
            assertEquals(0, page.locator(".ui-paginator:visible").count(), "nothing to turn");

            sql(seed + "seq_2_to_10000");
            page = staff.visitor().goTo("/centrum/planning");
            Locator links = page.locator(".open-link");
            assertEquals(20, links.count());
            assertEquals("2000+", page.locator("[aria-current=page] .count").innerText());
            String first = links.first().innerText();
            page.locator(".ui-paginator-last").click();
            links.first()
                    .filter(new Locator.FilterOptions().setHasNotText(first))
                    .waitFor();
            assertEquals(20, links.count());
        } finally {
            sql("DELETE FROM report WHERE route = 'aanvraag'");
            sql("UPDATE report SET route = 'aanvraag' WHERE route = 'opzij'");
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private void ask() {
        Web web = new Web(baken.url());
        HttpResponse<String> check = web.form(
                "/nl/aanvragen/controle",
                Form.fields(
                        "kind",
                        "lesson",
                        "audience",
                        "po",
                        "moment",
                        "Een dinsdag in maart",
                        "what",
                        WORDS,
                        "name",
                        "Juf Proef",
                        "address",
                        "juf@voorbeeld.example"));
        Form.code(web.form("/nl/aanvragen/verstuurd", Html.of(check.body()).fields()));
    }

    /** The row of a request, on whichever page of the list. */
    private static Locator row(Page page, String number) {
        Locator links = page.locator(".open-link");
        links.first().waitFor();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(number));
        Locator next = page.locator(".ui-paginator-next:not(.ui-state-disabled)");
        while (row.count() == 0 && next.count() > 0) {
            String first = links.first().innerText();
            next.click();
            links.first()
                    .filter(new Locator.FilterOptions().setHasNotText(first))
                    .waitFor();
        }
        return row;
    }
}
