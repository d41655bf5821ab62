package nl.baken.launcher.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.baken.launcher.OutsideDatabase;
import nl.baken.launcher.Refused;

/** A schema without a table, and its filling: made by the migrations, filled in one transaction. */
final class EmptyDatabase {
    /** As the program has it that wrote the rows. */
    private static final String SESSION = "SET SESSION foreign_key_checks = 0, unique_checks = 0, time_zone = '+00:00',"
            + " sql_mode = 'NO_AUTO_VALUE_ON_ZERO'";

    private final OutsideDatabase database;

    /** @throws Refused when it is not empty, or cannot be reached */
    EmptyDatabase(OutsideDatabase database) {
        this.database = database;
        try (Connection connection = database.connect()) {
            if (!tables(connection).isEmpty()) {
                throw new Refused(
                        "Schema " + database.schema() + " is not empty, and nothing is restored over anything."
                                + " Give an empty one, as deploy/production/mariadb/accounts makes it.");
            }
        } catch (SQLException e) {
            throw database.refusal(e);
        }
    }

    /** What tells the rows, one statement each. */
    @FunctionalInterface
    interface Told {
        long each(Rows.Taker taker) throws IOException;
    }

    /**
     * Makes the schema and fills it.
     *
     * @return how many tombstones were added to those of the rows
     * @throws Refused when a row does not go in: then the schema is there and has none
     */
    long fill(Told rows, TombstoneLines tombstones) throws IOException {
        database.migrate();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(SESSION);
            connection.setAutoCommit(false);
            for (String table : tables(connection)) {
                statement.execute("DELETE FROM `" + table + "`"); // what a migration put there
            }
            rows.each(row -> add(statement, row));
            long added = tombstones.addTo(connection);
            connection.commit();
            return added;
        } catch (SQLException e) {
            throw database.refusal(e);
        }
    }

    private void add(Statement statement, String row) {
        try {
            statement.execute(row);
        } catch (SQLException e) { // its message would show the row
            throw new Refused("a row of it does not fit the schema (" + e.getSQLState() + ").");
        }
    }

    /** All but what the migrations note for themselves. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
