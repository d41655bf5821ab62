package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.centre.audit.AuditChain;
import nl.baken.centre.audit.AuditRow;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.platform.SecretsFile;
import org.junit.jupiter.api.Test;

/** The audit trail of an installation, as its operator checks and shortens it. */
@Installed
class TrailFault {
    private static final Pattern HOLDS =
            Pattern.compile("The audit trail holds: ([0-9]+) rows, head ([0-9]+:[A-Za-z0-9_-]+)");
    private static final int OLD_ROWS = 3;
    private static final int YEARS = 7;

    private final Production production;
    private final OwnMariaDb database;

    TrailFault(Production production) {
        this.production = production;
        database = production.database();
    }

    @Test
    void it_is_checked_against_a_noted_head_and_a_changed_row_is_told() {
        Matcher holds = HOLDS.matcher(production.requireTrailToHold());
        assertTrue(holds.matches(), holds::toString);
        assertTrue(Long.parseLong(holds.group(1)) > OLD_ROWS, "there is something to check");
        assertTrue(HOLDS.matcher(production.requireTrailToHold(holds.group(2))).matches());

        String first = database.column("SELECT MIN(seq) FROM audit").iterator().next();
        String there = " WHERE seq = " + first;
        database.asRoot("UPDATE baken.audit SET subject = CONCAT(subject, 'x')" + there);
        try {
            String told = String.valueOf(assertThrows(IllegalStateException.class, production::requireTrailToHold)
                    .getMessage());
            assertTrue(told.contains("row " + first + " was changed or moved"), told);
            assertTrue(told.contains("baken: The audit trail does not hold."), told);
        } finally {
            database.asRoot("UPDATE baken.audit SET subject = LEFT(subject, LENGTH(subject) - 1)" + there);
        }
        production.requireTrailToHold();
    }

    @Test
    void what_is_too_old_is_dropped_and_the_rest_holds() {
        assertEquals("Nothing in the audit trail is old enough to be dropped", production.dropAudit());
        production.withoutCentre(this::age);

        assertEquals("Dropped from the audit trail: all rows up to " + OLD_ROWS, production.dropAudit());
        production.requireTrailToHold();
        Set<String> before = database.reports();
        new Form(production.portal()).report(Form.fields("what", "Na het opruimen"));
        assertEquals(before.size() + 1, database.reports().size(), "the centre writes on in it");
        production.requireTrailToHold();
    }

    /** Lets the first rows be of some years ago, as whoever has the centre's key could. */
    private void age() {
        AuditChain chain = new AuditChain(
                SecretsFile.read(production.secret("centre/secrets")).versions("audit"));
        try (Connection connection = database.connect(MariaDb.MIGRATE)) {
            String mac = AuditChain.START;
            for (AuditRow row : rows(connection)) {
                AuditRow moved = row.seq() > OLD_ROWS ? row : yearsAgo(row);
                mac = chain.mac(mac, moved);
                write(connection, moved, mac);
            }
            try (PreparedStatement head = connection.prepareStatement("UPDATE audit_head SET mac = ?")) {
                head.setString(1, mac);
                head.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditRow yearsAgo(AuditRow row) {
        Instant at = row.at().atOffset(ZoneOffset.UTC).minusYears(YEARS).toInstant();
        return new AuditRow(row.seq(), at, row.actor(), row.act(), row.subject(), row.detail(), row.keyId());
    }

    private static List<AuditRow> rows(Connection connection) throws SQLException {
        List<AuditRow> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT seq, at, actor, act, subject, detail, key_id FROM audit ORDER BY seq")) {
            while (rows.next()) {
                all.add(new AuditRow(
                        rows.getLong(1),
                        rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7)));
            }
        }
        return all;
    }

    private static void write(Connection connection, AuditRow row, String mac) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE audit SET at = ?, mac = ? WHERE seq = ?")) {
            update.setObject(1, LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC));
            update.setString(2, mac);
            update.setLong(3, row.seq());
            update.executeUpdate();
        }
    }
}
