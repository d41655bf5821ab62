package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.centre.audit.AuditChain;
import nl.baken.centre.audit.AuditRow;
import nl.baken.centre.audit.AuditSegments;
import nl.baken.centre.audit.AuditSegments.Account;
import nl.baken.centre.audit.VerifyAudit;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.MariaDb;
import nl.baken.platform.SecretsFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Months of the audit trail that are dropped, and what is left. One row a month, two years and more, on a MariaDB of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditSegmentsIT {
    private static final int MONTHS = 30;

    private final MariaDb database = MariaDb.embedded();
    private final Path secrets = Build.newFolder("segments").resolve("secrets");
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private AuditChain chain = new AuditChain(Map.of());

    @BeforeAll
    void make() {
        database.migrate();
        SecretsFile.create(secrets, List.of("audit.1"), new SecureRandom());
        chain = new AuditChain(SecretsFile.read(secrets).versions("audit"));
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    /** Row 1 is of {@link #MONTHS} months ago, the last of this month. */
    @BeforeEach
    void fill() throws SQLException {
        sql("DELETE FROM audit");
        String mac = AuditChain.START;
        try (Connection connection = database.connect(MariaDb.CENTRE);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO audit (seq, at, actor, act, subject,"
                                + " detail, key_id, mac) VALUES (?, ?, 'system', 'LOOKED', 'x', '', 'audit.1', ?)")) {
            for (int seq = 1; seq <= MONTHS + 1; seq++) {
                Instant at = now.atOffset(ZoneOffset.UTC)
                        .minusMonths(MONTHS + 1 - seq)
                        .toInstant();
                mac = chain.mac(mac, new AuditRow(seq, at, "system", "LOOKED", "x", "", "audit.1"));
                insert.setInt(1, seq);
                insert.setObject(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                insert.setString(3, mac);
                insert.executeUpdate();
            }
        }
        sql("UPDATE audit_head SET seq = " + (MONTHS + 1) + ", mac = '" + mac + "'");
    }

    @Test
    void months_over_their_term_go_and_the_trail_holds_from_there_on() throws SQLException {
        assertEquals(Optional.of(6L), drop(24));
        assertEquals(List.of(), faults());
        assertEquals(7, number("SELECT MIN(seq) FROM audit"));
        assertEquals(MONTHS + 2, number("SELECT seq FROM audit_head"), "the row that says so is the last");
        assertEquals(Optional.empty(), drop(24), "nothing more is old enough");
        assertEquals(Optional.of(12L), drop(18));
        assertEquals(List.of(), faults());
        sql("UPDATE audit SET subject = 'y' WHERE seq = 13");
        assertEquals(List.of("row 13 was changed or moved"), faults(), "the first that is left is tied to what went");
    }

    @Test
    void rows_that_somebody_deleted_are_missed_whatever_row_they_put_in() throws SQLException {
        sql("DELETE FROM audit WHERE seq <= 6");
        assertFalse(faults().isEmpty());
        sql("UPDATE audit SET act = 'SEGMENT_DROPPED', subject = '6' WHERE seq = 20");
        assertFalse(faults().isEmpty());
    }

    @Test
    void a_row_that_says_so_frees_no_other_rows() throws SQLException {
        drop(24);
        sql("DELETE FROM audit WHERE seq = 7");
        assertFalse(faults().isEmpty());
    }

    @Test
    void a_trail_that_does_not_hold_is_kept_for_it_may_be_proof() throws SQLException {
        sql("UPDATE audit SET subject = 'y' WHERE seq = 2");
        assertThrows(AuditSegments.TrailBroken.class, () -> drop(24));
        assertEquals(1, number("SELECT MIN(seq) FROM audit"));
        assertEquals(MONTHS + 1, number("SELECT seq FROM audit_head"));
    }

    @Test
    void the_procedure_drops_only_what_the_trail_announces_and_nothing_of_the_last_year() throws SQLException {
        assertThrows(SQLException.class, () -> call(6));
        assertThrows(SQLException.class, () -> drop(3));
        assertEquals(1, number("SELECT MIN(seq) FROM audit"));
        assertEquals(List.of(), faults(), "announced and not dropped is no fault");
    }

    private Optional<Long> drop(int months) throws SQLException {
        return new AuditSegments(database.url(), secrets)
                .drop(account(MariaDb.CENTRE), account(MariaDb.RETENTION), months, now);
    }

    private Account account(String user) {
        return new Account(user, database.password());
    }

    private List<String> faults() throws SQLException {
        return VerifyAudit.verify(database.url(), MariaDb.CENTRE, database.password(), secrets, Optional.empty())
                .faults();
    }

    private void call(long upto) throws SQLException {
        try (Connection connection = database.connect(MariaDb.RETENTION);
                Statement statement = connection.createStatement()) {
            statement.execute("CALL drop_audit_segment(" + upto + ")");
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = database.connect(MariaDb.MIGRATE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.connect(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
