package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import nl.baken.journeys.house.MariaDb;
import org.junit.jupiter.api.Test;

/** The migrations on the MariaDB that production runs; {@link GrantsIT} has them on the embedded one. */
class MigrationsIT {

    @Test
    void all_of_them_pass_on_Debians_MariaDB_and_a_second_run_finds_nothing_to_do() throws Exception {
        try (MariaDb database = MariaDb.debian()) {
            try (Connection connection = database.connect(MariaDb.MIGRATE);
                    Statement statement = connection.createStatement();
                    ResultSet version = statement.executeQuery("SELECT VERSION()")) {
                version.next();
                assertTrue(version.getString(1).startsWith("10.11."), version.getString(1));
            }
            assertTrue(database.migrate() > 0);
            assertEquals(0, database.migrate());
        }
    }
}
