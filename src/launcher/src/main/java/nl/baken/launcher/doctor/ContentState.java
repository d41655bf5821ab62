package nl.baken.launcher.doctor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the portal last told the centre of the pages: mistakes, and pages that an editor has yet to confirm ({@code verify: true}). */
final class ContentState implements Look {
    private static final String COUNTS =
            "SELECT SUM(p.level = 'error'), SUM(p.level = 'confirm') FROM content_problem p"
                    + " WHERE p.reading = (SELECT id FROM content_reading ORDER BY told DESC LIMIT 1)";

    private final Statement statement;

    ContentState(Statement statement) {
        this.statement = statement;
    }

    @Override
    public List<Finding> find() throws SQLException {
        try (ResultSet readings = statement.executeQuery("SELECT COUNT(*) FROM content_reading")) {
            readings.next();
            if (readings.getLong(1) == 0) {
                return List.of(Finding.notChecked("content", "the portal has told nothing of it yet."));
            }
        }
        try (ResultSet counts = statement.executeQuery(COUNTS)) {
            counts.next();
            return List.of(
                    found(counts.getLong(1), "mistakes in the pages: put them right"),
                    found(counts.getLong(2), "pages are shown that an editor has yet to confirm (verify: true)"));
        }
    }

    private static Finding found(long count, String words) {
        return count == 0
                ? Finding.ok("content", "no " + words.replaceFirst("[:(].*", "").strip() + ".")
                : Finding.wrong("content", count + " " + words + "; the centre's screen about the website names them.");
    }
}
