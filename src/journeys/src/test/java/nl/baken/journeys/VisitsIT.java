package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import org.junit.jupiter.api.Test;

/** The list of visits with nothing, with one line and with ten thousand. In a month of its own, which nobody visits. */
@Running
class VisitsIT {
    private static final String PAGE = "/centrum/bezoek?van=2001-01-01&tot=2001-01-31";
    private static final String SEED = "INSERT INTO page_count (id, day, path, visits) SELECT UUID(), '2001-01-05',"
            + " CONCAT('/nl/zaad-', LPAD(seq, 5, '0')), 20000 - seq FROM ";

    private final Baken baken;

    VisitsIT(Baken baken) {
        this.baken = baken;
    }

    @Test
    void ten_thousand_addresses_are_shown_a_hundred_at_a_time_and_one_or_none_as_such() throws SQLException {
        Session editor = Session.signIn(
                baken.direct(), Objects.requireNonNull(baken.signIns().get("esra")));
        try {
            assertTrue(page(editor, PAGE).contains("Nog geen bezoek geteld"));

            sql(SEED + "seq_1_to_1");
            String one = page(editor, PAGE);
            assertEquals(1, rows(one));
            assertFalse(one.contains("blad="), one);

            sql(SEED + "seq_2_to_10000");
            String first = page(editor, PAGE);
            assertEquals(100, rows(first));
            assertTrue(first.contains("1 tot en met 100 van 10.000"), first);
            assertTrue(first.contains("zaad-00100<") && !first.contains("zaad-00101<"), first);
            assertTrue(first.contains("blad=2") && !first.contains("blad=0"), first);
            String next = page(editor, PAGE + "&blad=2");
            assertEquals(100, rows(next));
            assertTrue(next.contains("zaad-00101<") && next.contains("blad=1") && next.contains("blad=3"), next);
            String last = page(editor, PAGE + "&blad=100");
            assertTrue(last.contains("zaad-10000<") && !last.contains("blad=101"), last);
            assertTrue(page(editor, PAGE + "&blad=9999").contains("zaad-10000<"), "the last one, when it lies beyond");
            for (String wrong : List.of("0", "-1", "x", "", "99999999999", "1.5", "%00", "%27")) {
                assertTrue(page(editor, PAGE + "&blad=" + wrong).contains("zaad-00001<"), wrong);
            }
        } finally {
            sql("DELETE FROM page_count WHERE day = '2001-01-05'");
        }
    }

    private static String page(Session editor, String path) {
        HttpResponse<String> page = editor.get(path);
        assertEquals(200, page.statusCode(), path);
        return page.body();
    }

    private static int rows(String page) {
        return page.split("/nl/zaad-[0-9]{5}<", -1).length - 1;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
