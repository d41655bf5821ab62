package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;

/** A rotation of the intake key that is in the middle of its work when the server is killed: begun → broken off → ended. */
final class BrokenOffRotation {
    private static final String KEYS = "/centrum/sleutels";

    private final Baken baken;
    private String old = "";

    BrokenOffRotation(Baken baken) {
        this.baken = baken;
    }

    /** Begins it, holds it up where half is done, and does this meanwhile, which is to kill the server and to start it again. */
    void breakOff(Runnable killAndStart) throws SQLException {
        Session lead = leadSignsIn();
        old = baken.column("SELECT key_id FROM key_share WHERE purpose = 'INTAKE'")
                .iterator()
                .next();
        Connection owner = baken.database(MariaDb.MIGRATE);
        owner.setAutoCommit(false);
        owner.createStatement().executeQuery("SELECT id FROM report_message FOR UPDATE");
        lead.submit(KEYS, Map.of("replace:passphrase", carla().passphrase()), "replace:go");
        Baken.await("the reports are done", () -> sealedToOld("report_envelope", "envelope") == 0);
        assertNotEquals(0, sealedToOld("report_message", "envelope"), "what was written back is not");
        killAndStart.run();
        assertFalse(owner.isValid(1), "it was held up until its database ended");
        owner.abort(Runnable::run);
    }

    /** After the start: it stands still, a team lead goes on with it, and nothing is sealed to the old key. */
    void goOn() throws SQLException {
        assertNotEquals(0, sealedToOld("report_message", "envelope"), "it stands where it stood");
        Session lead = leadSignsIn();
        assertTrue(lead.get(KEYS).body().contains("Dit staat stil"));
        // it may be finished only when no portal can seal to the old key any more: as if that were long ago
        sql("UPDATE key_rotation SET begun = begun - INTERVAL 1 HOUR WHERE finished IS NULL");
        lead.submit(KEYS, Map.of(), "further:go");
        Baken.await("the old key is destroyed", () -> baken.column(
                        "SELECT new_key FROM key_rotation WHERE finished IS NULL")
                .isEmpty());
        assertEquals(Set.of(), baken.column("SELECT holder_key FROM key_share WHERE key_id = '" + old + "'"));
        for (String column : FirstRunKeys.SEALED) {
            String[] place = column.split("\\.", -1);
            assertEquals(0, sealedToOld(place[0], place[1]), column);
        }
    }

    private int sealedToOld(String table, String column) {
        return Integer.parseInt(
                baken.column("SELECT COUNT(*) FROM " + table + " WHERE LOCATE('" + old + "', " + column + ") > 0")
                        .iterator()
                        .next());
    }

    /** With a code that was used before, if need be: who owns the database can have forgotten that. */
    private Session leadSignsIn() throws SQLException {
        SignIn carla = carla();
        sql("UPDATE member SET totp_last_step = totp_last_step - 100 WHERE sign_in_name = 'carla'");
        Session session = Session.with(baken.direct(), "");
        assertEquals(303, session.trySignIn(carla, carla.code(Instant.now())).statusCode());
        return session;
    }

    private SignIn carla() {
        return Objects.requireNonNull(baken.signIns().get("carla"));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
