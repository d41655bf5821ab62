package nl.baken.journeys.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A queue as long as after a bad year, put there by SQL: copies of what the demo has, and tombstones. */
final class SeededQueue {
    private static final int AT_ONCE = 500;
    private static final int MINUTES_BETWEEN = 20;
    private static final String COLUMNS =
            "kind, route, urgent, received, state, held_apart, size_class, assignee, first_look, replies, waiting,"
                    + " waiting_since, version";

    private SeededQueue() {}

    /**
     * Copies open reports of the demo with their envelopes, each a little older than the one before. A copy does not open,
     * for its envelope is bound to another id; those of the demo stay as they are.
     *
     * @return ids of the demo's own open reports that a member can open, most urgent first
     */
    static List<UUID> fill(Connection database, int reports, int tombstones) throws SQLException {
        List<UUID> own = open(database);
        database.setAutoCommit(false);
        try (PreparedStatement report = database.prepareStatement("INSERT INTO report (id, " + COLUMNS + ") SELECT ?, "
                        + COLUMNS.replace("received,", "received - INTERVAL ? MINUTE,") + " FROM report WHERE id = ?");
                PreparedStatement envelope = database.prepareStatement(
                        "INSERT INTO report_envelope (report, envelope) SELECT ?, envelope FROM report_envelope"
                                + " WHERE report = ?")) {
            for (int i = 0; i < reports; i++) {
                String copy = UUID.randomUUID().toString();
                String of = own.get(i % own.size()).toString();
                report.setString(1, copy);
                report.setInt(2, i * MINUTES_BETWEEN);
                report.setString(3, of);
                report.addBatch();
                envelope.setString(1, copy);
                envelope.setString(2, of);
                envelope.addBatch();
                if (i % AT_ONCE == AT_ONCE - 1 || i == reports - 1) {
                    report.executeBatch();
                    envelope.executeBatch();
                    database.commit();
                }
            }
        }
        bury(database, tombstones);
        database.setAutoCommit(true);
        return own;
    }

    private static List<UUID> open(Connection database) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CAST(id AS CHAR) FROM report WHERE state <> 'CLOSED'"
                        + " AND kind = 'report' ORDER BY place, received, id")) {
            while (rows.next()) {
                ids.add(UUID.fromString(rows.getString(1)));
            }
        }
        return ids;
    }

    private static void bury(Connection database, int tombstones) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET max_recursive_iterations = 100000");
            for (int done = 0; done < tombstones; done += 100_000) {
                statement.executeUpdate("INSERT INTO tombstone (id, what, term, day)"
                        + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
                        + Math.min(100_000, tombstones - done) + ")"
                        + " SELECT UUID(), 'report', 'case', UTC_DATE() - INTERVAL (i % 700) DAY FROM n");
                database.commit();
            }
        }
    }
}
