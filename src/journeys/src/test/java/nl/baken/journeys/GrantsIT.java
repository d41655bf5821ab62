package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.baken.journeys.house.MariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What each account may do on each table: statement × account × table, tried on MariaDB against the table below. S, I, U,
 * D are the statements; DDL is ALTER, CREATE INDEX, TRUNCATE and DROP, which go together.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantsIT {
    private static final String EXPECTED = """
            table                  portal  centre  migrate
            answer                 S       SIUD    SIUD DDL
            answer_draft           -       SIUD    SIUD DDL
            audit                  -       SI      SIUD DDL
            audit_head             -       SIU     SIUD DDL
            audit_check            -       SI      SIUD DDL
            content_problem        I       SD      SIUD DDL
            content_reading        I       SD      SIUD DDL
            document_offer         I       SD      SIUD DDL
            entry_draft            -       SIUD    SIUD DDL
            flyway_schema_history  S       S       SIUD DDL
            invitation             -       SIUD    SIUD DDL
            key_rotation           -       SIU     SIUD DDL
            key_share              -       SIUD    SIUD DDL
            member_session         -       SIUD    SIUD DDL
            recovery_code          -       SIUD    SIUD DDL
            mail                   -       SIUD    SIUD DDL
            mailbox                SI      SIUD    SIUD DDL
            mailbox_use            I       SIUD    SIUD DDL
            mailbox_withdrawal     SI      SIUD    SIUD DDL
            member                 -       SIUD    SIUD DDL
            page_count             I       SID     SIUD DDL
            partner                -       SIU     SIUD DDL
            partner_answer         -       SIUD    SIUD DDL
            partner_delivery       -       SIUD    SIUD DDL
            published_documents    S       SI      SIUD DDL
            published_keys         S       SI      SIUD DDL
            recovery_sheet         -       SIUD    SIUD DDL
            report                 -       SIUD    SIUD DDL
            report_envelope        -       SIUD    SIUD DDL
            report_mailbox         -       SIUD    SIUD DDL
            report_message         -       SIUD    SIUD DDL
            report_reply           -       SIUD    SIUD DDL
            report_link            -       SID     SIUD DDL
            report_note            -       SID     SIUD DDL
            report_sheet           -       SID     SIUD DDL
            report_step            -       SID     SIUD DDL
            queue_filter           -       SID     SIUD DDL
            report_presence        -       SIUD    SIUD DDL
            report_undo            -       SIUD    SIUD DDL
            second_look            -       SIUD    SIUD DDL
            seen                   I       SIUD    SIUD DDL
            sign_in_attempt        -       SIUD    SIUD DDL
            submission             I       SIUD    SIUD DDL
            submission_envelope    I       SIUD    SIUD DDL
            tombstone              -       SI      SIUD DDL
            triage_fact            -       SIUD    SIUD DDL
            """;

    private static final Map<String, String> ACCOUNTS =
            new LinkedHashMap<>(Map.of("portal", MariaDb.PORTAL, "centre", MariaDb.CENTRE, "migrate", MariaDb.MIGRATE));

    /** ER_DBACCESS_DENIED, ER_TABLEACCESS_DENIED, ER_COLUMNACCESS_DENIED, ER_SPECIFIC_ACCESS_DENIED and the like. */
    private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227, 1370);

    private final MariaDb database = MariaDb.embedded();
    private final Map<String, Connection> connections = new HashMap<>();

    @BeforeAll
    void migrate() {
        database.migrate();
    }

    @AfterAll
    void stop() throws Exception {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        database.close();
    }

    @Test
    void each_account_may_do_on_each_table_what_is_listed_and_nothing_else() throws SQLException {
        Map<String, Map<String, String>> expected = expected();
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (String table : tables()) {
            Map<String, String> rights = new TreeMap<>();
            for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
                rights.put(account.getKey(), rights(account.getValue(), table));
            }
            found.put(table, rights);
        }
        assertEquals(lines(expected), lines(found));
    }

    @Test
    void neither_wing_can_make_anything_or_reach_beyond_the_schema() throws SQLException {
        for (String account : List.of(MariaDb.PORTAL, MariaDb.CENTRE, MariaDb.RETENTION)) {
            Set<String> allowed = new TreeSet<>();
            for (String statement : List.of(
                    "CREATE TABLE grants_probe (id INT)",
                    "CREATE VIEW grants_probe AS SELECT 1",
                    "CREATE PROCEDURE grants_probe() SELECT 1",
                    "CREATE TRIGGER grants_probe BEFORE INSERT ON submission FOR EACH ROW SET @x = NEW.id",
                    "CREATE EVENT grants_probe ON SCHEDULE EVERY 1 DAY DO SELECT 1",
                    "LOCK TABLES submission READ",
                    "CREATE DATABASE grants_probe",
                    "CREATE USER grants_probe",
                    "GRANT SELECT ON baken.submission TO '" + account + "'@'%'",
                    "SELECT * FROM mysql.global_priv",
                    "SELECT 1 INTO OUTFILE 'grants-probe'",
                    "SELECT LOAD_FILE('/etc/passwd') FROM mysql.user",
                    "SET GLOBAL general_log = 1",
                    "FLUSH TABLES",
                    "SHUTDOWN")) {
                if (isAllowed(account, statement)) {
                    allowed.add(statement);
                }
            }
            assertEquals(Set.of(), allowed, account);
        }
    }

    @Test
    void one_account_may_drop_segments_of_the_audit_trail_and_touch_no_table() throws SQLException {
        for (String table : tables()) {
            assertEquals("-", rights(MariaDb.RETENTION, table), table);
        }
        assertTrue(isAllowed(MariaDb.RETENTION, "CALL drop_audit_segment(1)"));
        assertFalse(isAllowed(MariaDb.CENTRE, "CALL drop_audit_segment(1)"));
        assertFalse(isAllowed(MariaDb.PORTAL, "CALL drop_audit_segment(1)"));
    }

    @Test
    void the_statements_that_the_portal_lives_on_are_possible_without_a_look() throws SQLException {
        try (Connection portal = database.connect(MariaDb.PORTAL);
                Statement statement = portal.createStatement()) {
            portal.setAutoCommit(false);
            assertEquals(
                    1,
                    statement.executeUpdate("INSERT INTO seen (id, day) VALUES"
                            + " ('9d3f0a52-6a0c-4b0e-9a53-6f1f1f2c7a11', CURRENT_DATE)"));
            portal.rollback();
        }
    }

    private Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (Connection migrate = database.connect(MariaDb.MIGRATE);
                Statement statement = migrate.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'baken'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private String rights(String account, String table) throws SQLException {
        String column = "`" + firstColumn(table) + "`";
        StringBuilder rights = new StringBuilder();
        Map<String, String> reading = new LinkedHashMap<>();
        reading.put("S", "SELECT * FROM %s LIMIT 0");
        reading.put("I", "INSERT INTO %s () VALUES ()"); // stopped by a missing default at the latest
        reading.put("U", "UPDATE %s SET " + column + " = NULL LIMIT 0"); // needs no right to look
        reading.put("D", "DELETE FROM %s LIMIT 0");
        for (Map.Entry<String, String> one : reading.entrySet()) {
            if (isAllowed(account, one.getValue().formatted(table))) {
                rights.append(one.getKey());
            }
        }
        long allowed = 0;
        List<String> changes = account.equals(MariaDb.MIGRATE)
                // what it surely may do is tried on a table of the same making, which may go
                ? List.of("CREATE TABLE grants_copy LIKE %s", "TRUNCATE grants_copy", "DROP TABLE grants_copy")
                : List.of(
                        "ALTER TABLE %s COMMENT 'probe'",
                        "CREATE INDEX probe ON %s (" + column + ")", "TRUNCATE TABLE %s", "DROP TABLE %s");
        for (String change : changes) {
            if (isAllowed(account, change.formatted(table))) {
                allowed++;
            }
        }
        if (allowed == changes.size()) {
            rights.append(rights.length() == 0 ? "DDL" : " DDL");
        } else if (allowed > 0) {
            rights.append(" some DDL");
        }
        return rights.length() == 0 ? "-" : rights.toString();
    }

    private String firstColumn(String table) throws SQLException {
        try (Connection migrate = database.connect(MariaDb.MIGRATE);
                Statement statement = migrate.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " LIMIT 0")) {
            return rows.getMetaData().getColumnName(1);
        }
    }

    /** Whether the server stops at something else than the account, or at nothing. */
    private boolean isAllowed(String account, String sql) throws SQLException {
        Connection connection = connections.get(account);
        if (connection == null) {
            connection = database.connect(account);
            connection.setAutoCommit(false);
            connections.put(account, connection);
        }
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute(sql);
                return true;
            } catch (SQLException e) {
                return !DENIED.contains(e.getErrorCode());
            } finally {
                connection.rollback();
            }
        }
    }

    private static Map<String, Map<String, String>> expected() {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        EXPECTED.lines().skip(1).forEach(line -> {
            String[] cells = line.split("\\s{2,}", -1);
            expected.put(cells[0], new TreeMap<>(Map.of("portal", cells[1], "centre", cells[2], "migrate", cells[3])));
        });
        return expected;
    }

    /** One line per table, so that a failure reads like the table above. */
    private static String lines(Map<String, Map<String, String>> rights) {
        StringBuilder lines = new StringBuilder();
        rights.forEach((table, byAccount) ->
                lines.append(table).append(' ').append(byAccount).append('\n'));
        return lines.toString();
    }
}
