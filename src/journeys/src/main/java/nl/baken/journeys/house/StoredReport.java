package nl.baken.journeys.house;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * What the database holds of a report.
 *
 * @param isClaimed whether it is the centre's already
 * @param open everything of its row but the envelope, as text
 * @param envelope the envelope's JSON
 */
public record StoredReport(boolean isClaimed, String open, String envelope) {
    private static final String WAITING = "SELECT s.*, e.sealed AS envelope_json FROM submission s"
            + " JOIN submission_envelope e ON e.id = s.id WHERE s.id = ?";
    private static final String CLAIMED = "SELECT r.*, e.envelope AS envelope_json FROM report r"
            + " JOIN report_envelope e ON e.report = r.id WHERE r.id = ?";

    /** Looks first where the portal puts it, then where the centre does. */
    public static Optional<StoredReport> find(Connection database, UUID id) throws SQLException {
        Optional<StoredReport> waiting = read(database, WAITING, id, false);
        return waiting.isPresent() ? waiting : read(database, CLAIMED, id, true);
    }

    private static Optional<StoredReport> read(Connection database, String sql, UUID id, boolean isClaimed)
            throws SQLException {
        try (PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, id.toString());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                StringBuilder open = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String column = row.getMetaData().getColumnLabel(i);
                    if (!column.equals("envelope_json")) {
                        open.append(column).append('=').append(row.getString(i)).append(' ');
                    }
                }
                return Optional.of(new StoredReport(isClaimed, open.toString(), row.getString("envelope_json")));
            }
        }
    }
}
