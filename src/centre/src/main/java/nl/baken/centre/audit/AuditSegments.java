package nl.baken.centre.audit;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.baken.platform.SecretsFile;

/**
 * Drops whole months from the beginning of the trail. First the trail itself says, in a row under its MAC, which rows go and what
 * the last one's MAC was; then the account {@code baken_retention} drops them, by the one procedure that it may call. So what is
 * left can be checked from its first row on, and rows that were deleted without such a row are missed. Plain Java and JDBC.
 */
public final class AuditSegments {
    private final String url;
    private final AuditChain chain;
    private final Path secrets;

    /** @param secrets the centre's secrets file, with the audit keys */
    public AuditSegments(String url, Path secrets) {
        this.url = url;
        this.secrets = secrets;
        this.chain = new AuditChain(SecretsFile.read(secrets).versions("audit"));
    }

    /** An account of the database. */
    public record Account(String user, String password) {}

    /**
     * Drops the months that are over for longer than this.
     *
     * @param months 12 at least
     * @return the number of the last row that went; empty when nothing is old enough
     * @throws TrailBroken when the trail does not hold: then nothing is dropped, for it may be proof
     * @throws SQLException when the database cannot be reached, or refuses
     */
    public Optional<Long> drop(Account centre, Account retention, int months, Instant now) throws SQLException {
        requireWhole(centre);
        LocalDateTime cut = YearMonth.from(now.atOffset(ZoneOffset.UTC))
                .minusMonths(months)
                .atDay(1)
                .atStartOfDay();
        Optional<Long> last;
        try (Connection connection = DriverManager.getConnection(url, centre.user(), centre.password())) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            last = announce(connection, cut, now);
            connection.commit();
        }
        if (last.isPresent()) {
            try (Connection connection = DriverManager.getConnection(url, retention.user(), retention.password());
                    CallableStatement drop = connection.prepareCall("{CALL drop_audit_segment(?)}")) {
                drop.setLong(1, last.get());
                drop.execute();
            }
            requireWhole(centre);
        }
        return last;
    }

    private void requireWhole(Account centre) throws SQLException {
        if (!VerifyAudit.verify(url, centre.user(), centre.password(), secrets, Optional.empty())
                .holds()) {
            throw new TrailBroken();
        }
    }

    private Optional<Long> announce(Connection connection, LocalDateTime cut, Instant now) throws SQLException {
        long headSeq;
        String headMac;
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT seq, mac FROM audit_head WHERE id = 1 FOR UPDATE")) {
            head.next();
            headSeq = head.getLong(1);
            headMac = head.getString(2);
        }
        // A clock that jumped may have left an old moment behind a young one: rows go only as far as all are old.
        long last;
        String lastMac;
        try (PreparedStatement query = connection.prepareStatement("SELECT seq, mac FROM audit WHERE seq < COALESCE("
                + "(SELECT MIN(seq) FROM audit WHERE at >= ?), 9223372036854775807) ORDER BY seq DESC LIMIT 1")) {
            query.setObject(1, cut);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                last = row.getLong(1);
                lastMac = row.getString(2);
            }
        }
        append(connection, headSeq, headMac, Long.toString(last), lastMac, now);
        return Optional.of(last);
    }

    private void append(Connection connection, long headSeq, String headMac, String subject, String detail, Instant now)
            throws SQLException {
        AuditRow row = new AuditRow(
                headSeq + 1,
                now.truncatedTo(ChronoUnit.MICROS),
                Audit.SYSTEM,
                Act.SEGMENT_DROPPED.name(),
                subject,
                detail,
                chain.currentKey());
        String mac = chain.mac(headMac, row);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit (seq, at, actor, act, subject, detail,"
                        + " key_id, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, row.seq());
            insert.setObject(2, LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC));
            insert.setString(3, row.actor());
            insert.setString(4, row.act());
            insert.setString(5, row.subject());
            insert.setString(6, row.detail());
            insert.setString(7, row.keyId());
            insert.setString(8, mac);
            insert.executeUpdate();
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE audit_head SET seq = ?, mac = ? WHERE id = 1")) {
            update.setLong(1, row.seq());
            update.setString(2, mac);
            update.executeUpdate();
        }
    }

    /** The trail does not hold. */
    public static final class TrailBroken extends IllegalStateException {
        private static final long serialVersionUID = 1;

        TrailBroken() {
            super("The audit trail does not hold; nothing was dropped");
        }
    }
}
