package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The end of what has passed its term, by an auditor who saw the list. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionIT {
    private static final String PAGE = "/centrum/bewaren";

    private final Baken baken;
    private Session auditor;

    RetentionIT(Baken baken) {
        this.baken = baken;
        auditor = Session.with(baken.direct(), "");
    }

    @BeforeAll
    void signIn() {
        auditor = Session.signIn(
                baken.direct(), Objects.requireNonNull(baken.signIns().get("frank")));
    }

    @Test
    @Tag("P27")
    void a_withdrawn_report_is_listed_after_its_days_and_destroyed_once_somebody_says_that_they_saw_the_list()
            throws SQLException, IOException {
        String report = withdrawnFor(15);
        String young = withdrawnFor(13);
        HttpResponse<String> list = auditor.get(PAGE);
        assertTrue(list.body().contains(report.substring(0, 8)), list.body());
        assertFalse(list.body().contains(young.substring(0, 8)));
        assertFalse(list.body().contains("href=\"/centrum/melding"), "an auditor opens none");

        String unsure = auditor.submit(PAGE, Map.of("sure", ""), "ending:go").body();
        assertTrue(unsure.contains("Zet eerst het vinkje"), unsure);
        assertEquals(Set.of(report), baken.column("SELECT id FROM report WHERE id = '" + report + "'"));

        List<Map.Entry<String, String>> sure =
                new ArrayList<>(Session.filled(auditor.get(PAGE).body(), Map.of(), "ending:go"));
        sure.removeIf(field -> field.getKey().equals("sure"));
        sure.add(Map.entry("sure", "yes"));
        String done = auditor.post(PAGE, sure).body();
        assertTrue(done.contains("Vernietigd: 1 van de lijst."), done);
        assertEquals(Set.of(), baken.column("SELECT id FROM report WHERE id = '" + report + "'"));
        assertEquals(Set.of(young), baken.column("SELECT id FROM report WHERE id = '" + young + "'"));
        assertEquals(
                Set.of("WITHDRAWN"),
                baken.column("SELECT detail FROM audit WHERE act = 'DESTROYED' AND subject = '" + report + "'"));
        assertEquals(Set.of("report"), baken.column("SELECT what FROM tombstone WHERE id = '" + report + "'"));
        assertTrue(Files.readString(baken.data().resolve("tombstones")).contains(report + " report withdrawn "));
        assertFalse(baken.column("SELECT seq FROM audit WHERE act = 'RETENTION_READ'")
                .isEmpty());

        String again = auditor.post(PAGE, sure).body();
        assertFalse(again.contains("Vernietigd: 1"), "a list destroys once");
    }

    @Test
    void a_list_of_ten_thousand_shows_a_hundred_and_tells_how_many_more_there_are() throws SQLException {
        sql("INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version, withdrawal,"
                + " withdrawn) SELECT UUID(), 'report', 'burger', 0, '2020-01-06 10:00:00', 'WITHDRAWN', 0, 4, 0, 'ASKED',"
                + " '2020-01-07 10:00:00' FROM seq_1_to_10000");
        try {
            HttpResponse<String> page = auditor.get(PAGE);
            assertEquals(200, page.statusCode());
            assertEquals(100, page.body().split("<time datetime=\"2020-01-07", -1).length - 1);
            assertTrue(page.body().contains("9.900"), page.body());
        } finally {
            sql("DELETE FROM report WHERE received = '2020-01-06 10:00:00'");
        }
    }

    @Test
    void a_list_that_the_page_cannot_have_shown_is_refused() throws SQLException {
        String report = withdrawnFor(15);
        for (String seen : List.of("", "alles", report + ";", report + "," + "x".repeat(36), "%00")) {
            HttpResponse<String> answer = auditor.submit(PAGE, Map.of("seen", seen, "sure", "yes"), "ending:go");
            assertEquals(400, answer.statusCode(), seen);
        }
        assertEquals(Set.of(report), baken.column("SELECT id FROM report WHERE id = '" + report + "'"));
        sql("UPDATE report SET withdrawal = NULL WHERE id = '" + report + "'");
    }

    private String withdrawnFor(int days) throws SQLException {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", "Om te vergeten"));
        String report = baken.newReportSince(before);
        sql("UPDATE report SET state = 'WITHDRAWN', withdrawal = 'ASKED', withdrawn = UTC_TIMESTAMP() - INTERVAL "
                + days + " DAY WHERE id = '" + report + "'");
        return report;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
