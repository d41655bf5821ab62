package nl.baken.centre.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.baken.platform.SecretsFile;

/**
 * Verifies the whole audit trail against the database and the centre's secrets file. Plain Java and JDBC: it needs no
 * server, so that it also runs over a restored backup.
 */
public final class VerifyAudit {
    /** Which row was the last before the first that is there, and its MAC, as a row says; none when the first is there. */
    static final String LAST_DROP = "SELECT subject, detail FROM audit WHERE act = 'SEGMENT_DROPPED'"
            + " AND subject = (SELECT CONVERT(MIN(seq) - 1, CHAR) FROM audit) ORDER BY seq DESC LIMIT 1";

    private VerifyAudit() {}

    /**
     * What was found.
     *
     * @param rows how many rows the trail has
     * @param head {@code seq:mac} of its last row: note it outside the database and hand it to a later check
     * @param faults what does not hold; empty when all of it holds
     */
    public record Outcome(long rows, String head, List<String> faults) {
        public boolean holds() {
            return faults.isEmpty();
        }
    }

    /**
     * Reads and checks every row. The account needs SELECT on {@code audit} and {@code audit_head}.
     *
     * @param noted a head that an earlier check printed; the trail must still hold that row
     * @throws SQLException when the database cannot be read
     * @throws SecretsFile.SecretsRefused when the secrets file cannot be used
     */
    public static Outcome verify(String url, String user, String password, Path secrets, Optional<String> noted)
            throws SQLException {
        AuditChain chain = new AuditChain(SecretsFile.read(secrets).versions("audit"));
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            // One snapshot for rows and head, so that a row added meanwhile is no fault.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            ChainCheck check = check(connection, chain, noted);
            connection.rollback();
            return new Outcome(check.rows(), check.rows() + ":" + check.lastMac(), check.faults());
        }
    }

    private static ChainCheck check(Connection connection, AuditChain chain, Optional<String> noted)
            throws SQLException {
        ChainCheck check = new ChainCheck(chain);
        long notedSeq = noted.map(head -> Long.parseLong(head.substring(0, head.indexOf(':'))))
                .orElse(0L);
        String notedMac =
                noted.map(head -> head.substring(head.indexOf(':') + 1)).orElse("");
        try (Statement statement = connection.createStatement()) {
            try (ResultSet drop = statement.executeQuery(LAST_DROP)) {
                if (drop.next()) {
                    check.beginBehind(Long.parseLong(drop.getString(1)), drop.getString(2));
                }
            }
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery(
                    "SELECT seq, at, actor, act, subject, detail, key_id, mac FROM audit ORDER BY seq")) {
                while (rows.next()) {
                    check.row(
                            new AuditRow(
                                    rows.getLong(1),
                                    rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5),
                                    rows.getString(6),
                                    rows.getString(7)),
                            rows.getString(8));
                    check.noted(notedSeq, notedMac);
                }
            }
            if (notedSeq > check.rows()) {
                check.fault("row " + notedSeq + " was noted and the trail ends at row " + check.rows());
            }
            try (ResultSet head = statement.executeQuery("SELECT seq, mac FROM audit_head WHERE id = 1")) {
                if (head.next()) {
                    check.head(head.getLong(1), head.getString(2));
                } else {
                    check.fault("the head of the trail is missing");
                }
            }
        }
        return check;
    }

    /** {@code VerifyAudit URL USER PASSWORD SECRETS-FILE [NOTED-HEAD]}; ends with 0 when the trail holds, else 1. */
    public static void main(String[] args) throws SQLException {
        if (args.length < 4 || args.length > 5) {
            System.err.println("Give: jdbc-url user password secrets-file [seq:mac noted earlier]");
            System.exit(1);
        }
        Outcome outcome = verify(
                args[0],
                args[1],
                args[2],
                Path.of(args[3]),
                args.length == 5 ? Optional.of(args[4]) : Optional.empty());
        outcome.faults().forEach(System.out::println);
        System.out.println(
                outcome.holds()
                        ? "The audit trail holds: " + outcome.rows() + " rows, head " + outcome.head()
                        : "The audit trail does not hold.");
        System.exit(outcome.holds() ? 0 : 1);
    }
}
