package nl.baken.centre.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.centre.intake.Stage;

/**
 * Finds what has passed its term and destroys it, in the caller's transaction. Plain JDBC, so that it runs as well where no
 * server is. Writes no audit row: its callers do.
 */
public final class Destruction {
    /** Every table that holds something of a report, by its column {@code report}; a test compares with the schema. */
    public static final List<String> OF_A_REPORT = List.of(
            "report_envelope",
            "report_mailbox",
            "report_message",
            "report_reply",
            "answer_draft",
            "report_step",
            "report_sheet",
            "report_note",
            "second_look",
            "report_undo",
            "report_link",
            "report_presence",
            "partner_delivery",
            "partner_answer");

    /** What members began and did not send. */
    private static final List<String> DRAFTS = List.of("answer_draft", "entry_draft");

    /** So many rows are held when all of a table are read. */
    private static final int AT_ONCE = 1_000;

    private static final List<Term> LISTED =
            Arrays.stream(Term.values()).filter(Term::isAboutReports).toList();

    /** Each report that has a term, which one, and since when it counts. */
    private static final String WITH_TERM =
            "SELECT r.id, r.route, r.received, 'WITHDRAWN' AS term, r.withdrawn AS since"
                    + " FROM report r WHERE r.withdrawal = 'ASKED' UNION ALL SELECT r.id, r.route, r.received, "
                    + termOfClosed()
                    + ", COALESCE(s.at, r.received) FROM report r LEFT JOIN report_step s ON s.report = r.id AND s.came_to = 'CLOSED'"
                    + " AND s.number = (SELECT MAX(n.number) FROM report_step n WHERE n.report = r.id)"
                    + " WHERE r.state = 'CLOSED' AND COALESCE(r.withdrawal, '') <> 'ASKED'";

    private final Terms terms;

    public Destruction(Terms terms) {
        this.terms = terms;
    }

    private static String termOfClosed() {
        return Arrays.stream(Stage.values())
                .map(stage -> "WHEN '" + stage + "' THEN '" + Term.afterClosingFrom(stage) + "'")
                .collect(Collectors.joining(" ", "CASE s.came_from ", " ELSE '" + Term.CASE + "' END"));
    }

    /** Reports whose term has passed, those that wait longest first. */
    public List<Due> due(Connection connection, Instant now, int limit) throws SQLException {
        List<Instant> cuts = LISTED.stream().map(term -> terms.cut(term, now)).toList();
        return find(connection, "", List.of(), cuts, limit);
    }

    /** Those of them that nobody needs to look at any more. */
    public List<Due> dueByItself(Connection connection, Instant now, int limit) throws SQLException {
        List<Instant> cuts =
                LISTED.stream().map(term -> terms.cutByItself(term, now)).toList();
        return find(connection, "", List.of(), cuts, limit);
    }

    /** How many of each have passed their term; what is not there is none. */
    public Map<Term, Integer> count(Connection connection, Instant now) throws SQLException {
        Map<Term, Integer> counts = new EnumMap<>(Term.class);
        String sql = "SELECT term, COUNT(*) FROM (" + WITH_TERM + ") d WHERE " + passed() + " GROUP BY term";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            int place = 1;
            for (Term term : LISTED) {
                query.setObject(place++, stored(terms.cut(term, now)));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(Term.valueOf(rows.getString(1)), rows.getInt(2));
                }
            }
        }
        int drafts = 0;
        for (String table : DRAFTS) {
            drafts += number(connection, table + " WHERE saved <= ?", stored(terms.cut(Term.DRAFT, now)));
        }
        counts.put(Term.DRAFT, drafts);
        counts.put(Term.MAILBOX, number(connection, "mailbox WHERE expires < ?", day(now)));
        return counts;
    }

    /**
     * Destroys a report with all that belongs to it, when its term has passed; a row that another transaction is changing is
     * waited for. The answers in its reporter's mailbox go when they withdrew; else they have their own term.
     *
     * @return what stands in its place; empty when its term has not passed, or it is gone already
     */
    public List<Tombstone> destroy(Connection connection, UUID id, Instant now) throws SQLException {
        if (!hold(connection, id)) {
            return List.of();
        }
        List<Instant> cuts = LISTED.stream().map(term -> terms.cut(term, now)).toList();
        Optional<Due> due = find(connection, "id = ? AND ", List.of(id.toString()), cuts, 1).stream()
                .findFirst();
        if (due.isEmpty()) {
            return List.of();
        }
        Term term = due.get().term();
        List<Tombstone> stones = new ArrayList<>(List.of(new Tombstone(id, Tombstone.What.REPORT, term, day(now))));
        for (UUID message : ids(connection, "SELECT id FROM report_message WHERE report = ?", id.toString())) {
            stones.add(new Tombstone(message, Tombstone.What.MESSAGE, term, day(now)));
        }
        put(connection, stones);
        remove(connection, id, term);
        return stones;
    }

    /** Destroys drafts that nobody took up again; how many there were. */
    public int destroyDrafts(Connection connection, Instant now) throws SQLException {
        int gone = 0;
        for (String table : DRAFTS) {
            gone += change(
                    connection, "DELETE FROM " + table + " WHERE saved <= ?", stored(terms.cut(Term.DRAFT, now)));
        }
        return gone;
    }

    /** Tells each tombstone that there is. They come a few at a time: there may be very many. */
    public void each(Connection connection, Consumer<Tombstone> take) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT id, what, term, day FROM tombstone")) {
                while (rows.next()) {
                    take.accept(Tombstone.parse(String.join(
                                    " ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)))
                            .orElseThrow(() -> new IllegalStateException("A row of tombstone is none")));
                }
            }
        }
    }

    /** The same, only their ids. */
    void eachId(Connection connection, Consumer<UUID> take) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT id FROM tombstone")) {
                while (rows.next()) {
                    take.accept(UUID.fromString(rows.getString(1)));
                }
            }
        }
    }

    /** Puts tombstones that are not there yet. */
    public void put(Connection connection, Collection<Tombstone> stones) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT IGNORE INTO tombstone (id, what, term, day) VALUES (?, ?, ?, ?)")) {
            for (Tombstone stone : stones) {
                String[] fields = stone.line().split(" ", -1);
                for (int i = 0; i < fields.length; i++) {
                    insert.setString(i + 1, fields[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Destroys whatever has a tombstone and is there all the same, in the queue of the portal too, whatever its term.
     *
     * @return the ids of the reports that were there again
     */
    public List<UUID> destroyAgain(Connection connection) throws SQLException {
        List<UUID> back = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT r.id FROM report r JOIN tombstone t ON t.id = r.id FOR UPDATE")) {
            while (rows.next()) {
                back.add(UUID.fromString(rows.getString(1)));
            }
        }
        for (UUID id : back) {
            boolean withdrew = !ids(
                            connection, "SELECT id FROM tombstone WHERE id = ? AND term = 'withdrawn'", id.toString())
                    .isEmpty();
            remove(connection, id, withdrew ? Term.WITHDRAWN : Term.CASE);
        }
        change(connection, "DELETE m FROM report_message m JOIN tombstone t ON t.id = m.id");
        back.addAll(ids(connection, "SELECT s.id FROM submission s JOIN tombstone t ON t.id = s.id FOR UPDATE"));
        change(connection, "DELETE s FROM submission s JOIN tombstone t ON t.id = s.id");
        return back;
    }

    private static void remove(Connection connection, UUID id, Term term) throws SQLException {
        if (term == Term.WITHDRAWN) {
            change(
                    connection,
                    "DELETE a FROM answer a JOIN mailbox m ON m.address = a.mailbox"
                            + " JOIN report_mailbox r ON r.thumbprint = m.thumbprint WHERE r.report = ?",
                    id.toString());
        }
        for (String table : OF_A_REPORT) {
            change(connection, "DELETE FROM " + table + " WHERE report = ?", id.toString());
        }
        change(connection, "DELETE FROM report WHERE id = ?", id.toString());
    }

    private static boolean hold(Connection connection, UUID id) throws SQLException {
        return !ids(connection, "SELECT id FROM report WHERE id = ? FOR UPDATE", id.toString())
                .isEmpty();
    }

    private List<Due> find(Connection connection, String which, List<Object> values, List<Instant> cuts, int limit)
            throws SQLException {
        List<Due> found = new ArrayList<>();
        String sql = "SELECT id, term, route, received, since FROM (" + WITH_TERM + ") d WHERE " + which + "("
                + passed() + ") ORDER BY since, id LIMIT ?";
        Object[] all = Stream.of(values.stream(), cuts.stream().map(Destruction::stored), Stream.of(limit))
                .flatMap(part -> part)
                .toArray();
        try (PreparedStatement query = prepare(connection, sql, all);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Term term = Term.valueOf(rows.getString(2));
                Instant since = moment(rows, 5);
                found.add(new Due(
                        UUID.fromString(rows.getString(1)),
                        term,
                        rows.getString(3),
                        moment(rows, 4),
                        since,
                        terms.goesByItself(term, since)));
            }
        }
        return found;
    }

    /** A condition with one parameter for each listed term, in their order. */
    private static String passed() {
        return LISTED.stream()
                .map(term -> "(term = '" + term + "' AND since <= ?)")
                .collect(Collectors.joining(" OR "));
    }

    private static List<UUID> ids(Connection connection, String sql, Object... values) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement query = prepare(connection, sql, values);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(UUID.fromString(rows.getString(1)));
            }
        }
        return ids;
    }

    private static int number(Connection connection, String which, Object value) throws SQLException {
        try (PreparedStatement query = prepare(connection, "SELECT COUNT(*) FROM " + which, value);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Only ever given fixed pieces of SQL; values are parameters. */
    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static LocalDateTime stored(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
