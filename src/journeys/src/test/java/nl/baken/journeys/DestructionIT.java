package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.baken.centre.retention.Destruction;
import nl.baken.centre.retention.Due;
import nl.baken.centre.retention.Term;
import nl.baken.centre.retention.Terms;
import nl.baken.centre.retention.Tombstone;
import nl.baken.journeys.house.MariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is destroyed when, on a MariaDB of its own, as the centre's account, with a clock that is moved over two years. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DestructionIT {
    private static final Instant START = Instant.parse("2024-11-22T12:00:00Z");
    private static final String STANDS = "not withdrawn";
    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID PARTNER = UUID.randomUUID();

    private final MariaDb database = MariaDb.embedded();
    private final Destruction destruction = new Destruction(Terms.proposed());
    private final Map<String, UUID> reports = new HashMap<>();

    @BeforeAll
    void migrate() throws SQLException {
        database.migrate();
        sql(
                "INSERT INTO member (id, sign_in_name, display_name, role, public_key, locked_key, totp_secret, active, created,"
                        + " version) VALUES ('" + MEMBER
                        + "', 'x', 'x', 'TEAM_LEAD', '', '', '', 1, UTC_TIMESTAMP(), 1)");
        sql("INSERT INTO partner (id, code, name, public_key, parts, answers, ended, version) VALUES ('" + PARTNER
                + "', 'x', 'x', '', '', 1, 0, 1)");
    }

    @AfterAll
    void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        for (String table : Destruction.OF_A_REPORT) {
            sql("DELETE FROM " + table);
        }
        sql("DELETE FROM report");
        sql("DELETE FROM submission");
        sql("DELETE FROM mailbox");
        sql("DELETE FROM tombstone");
        reports.clear();
    }

    @Test
    void over_two_years_each_report_goes_by_itself_on_the_day_after_its_term_and_the_others_stay() throws Exception {
        closed("INSUFFICIENT");
        closed("DUPLICATE");
        closed("NO_TRAFFICKING");
        closed("ADVICE_GIVEN");
        closed("CASE");
        closed("REFERRED");
        report("withdrawn", "WITHDRAWN", START, "ASKED");
        report("withdrawn and closed", "CLOSED", START, "ASKED");
        report("kept", "CASE", START, "KEPT");
        report("open", "IN_TRIAGE", START, STANDS);
        report("closed, nobody noted how", "CLOSED", START, STANDS);

        Map<String, Integer> gone = new TreeMap<>();
        for (int day = 0; day <= 800; day++) {
            Instant now = START.plus(Duration.ofDays(day));
            for (Due due : byItself(now)) {
                assertEquals(now, due.bySelf(), "listed with the moment at which it goes");
                destroy(due.id(), now);
            }
            Set<String> left = ids("SELECT id FROM report");
            for (Map.Entry<String, UUID> one : reports.entrySet()) {
                if (!left.contains(one.getValue().toString())) {
                    gone.putIfAbsent(one.getKey(), day);
                }
            }
        }
        assertEquals(
                new TreeMap<>(Map.of(
                        "withdrawn", 14,
                        "withdrawn and closed", 14,
                        "INSUFFICIENT", 30,
                        "DUPLICATE", 30,
                        "NO_TRAFFICKING", 30,
                        "ADVICE_GIVEN", 395,
                        "CASE", 760,
                        "REFERRED", 760,
                        "closed, nobody noted how", 760)),
                gone);
    }

    @Test
    void a_person_is_shown_what_waits_for_them_from_the_day_of_its_term() throws Exception {
        closed("CASE");
        report("withdrawn", "WITHDRAWN", START.plus(Duration.ofDays(720)), "ASKED");
        assertEquals(List.of(), due(START.plus(Duration.ofDays(730)).minusSeconds(1)));
        Instant later = START.plus(Duration.ofDays(735));
        assertEquals(
                List.of(id("CASE"), id("withdrawn")),
                due(later).stream().map(Due::id).toList());
        assertEquals(
                List.of(id("withdrawn")), byItself(later).stream().map(Due::id).toList());
        try (Connection centre = centre()) {
            Map<Term, Integer> counts = destruction.count(centre, later);
            assertEquals(1, counts.get(Term.CASE));
            assertEquals(1, counts.get(Term.WITHDRAWN));
            assertEquals(0, counts.getOrDefault(Term.ADVICE, 0));
            assertEquals(0, counts.get(Term.DRAFT));
        }
    }

    @Test
    void what_was_opened_again_since_the_list_was_seen_stays() throws Exception {
        closed("DUPLICATE");
        Instant now = START.plus(Duration.ofDays(31));
        assertEquals(1, due(now).size());
        step("DUPLICATE", 2, "CLOSED", "IN_TRIAGE", now);
        sql("UPDATE report SET state = 'IN_TRIAGE'");
        assertEquals(List.of(), destroy(id("DUPLICATE"), now));
        step("DUPLICATE", 3, "CASE", "CLOSED", now);
        sql("UPDATE report SET state = 'CLOSED'");
        assertEquals(List.of(), destroy(id("DUPLICATE"), now.plus(Duration.ofDays(31))), "it is a case by now");
        assertEquals(List.of(), destroy(UUID.randomUUID(), now), "one that is not there");
    }

    @Test
    void every_table_that_holds_something_of_a_report_is_emptied_with_it() throws Exception {
        assertEquals(
                new TreeSet<>(Destruction.OF_A_REPORT),
                ids("SELECT table_name FROM information_schema.columns WHERE table_schema = 'baken'"
                        + " AND column_name = 'report' UNION SELECT table_name FROM information_schema.key_column_usage"
                        + " WHERE table_schema = 'baken' AND referenced_table_name = 'report'"),
                "add the table to Destruction.OF_A_REPORT");
        full("withdrawn");
        for (String table : Destruction.OF_A_REPORT) {
            assertEquals(1, ids("SELECT report FROM " + table).size(), table + " has something to lose");
        }
        assertEquals(
                2, destroy(id("withdrawn"), START.plus(Duration.ofDays(14))).size(), "the report and its message");
        for (String table : Destruction.OF_A_REPORT) {
            assertEquals(Set.of(), ids("SELECT report FROM " + table), table);
        }
        assertEquals(Set.of(), ids("SELECT id FROM report"));
        assertEquals(Set.of(), ids("SELECT id FROM answer"), "what the centre wrote to who withdrew");
        assertEquals(1, ids("SELECT address FROM mailbox").size(), "and their code says still that they withdrew");
    }

    @Test
    void a_tombstone_holds_no_content() throws Exception {
        full("withdrawn");
        destroy(id("withdrawn"), START.plus(Duration.ofDays(20)));
        assertEquals(
                Set.of("id", "what", "term", "day"),
                ids("SELECT column_name FROM information_schema.columns WHERE table_schema = 'baken'"
                        + " AND table_name = 'tombstone'"));
        assertEquals(
                Set.of("report WITHDRAWN 2024-12-12", "message WITHDRAWN 2024-12-12"),
                ids("SELECT CONCAT(what, ' ', UPPER(term), ' ', day) FROM tombstone"));
        assertTrue(ids("SELECT id FROM tombstone").contains(id("withdrawn").toString()));
    }

    @Test
    void the_answers_to_a_reporter_who_did_not_withdraw_stay_as_long_as_their_code_was_promised_to_work()
            throws Exception {
        full("DUPLICATE");
        sql("UPDATE report SET state = 'CLOSED', withdrawal = NULL, withdrawn = NULL");
        step("DUPLICATE", 2, "DUPLICATE", "CLOSED", START);
        assertEquals(
                2, destroy(id("DUPLICATE"), START.plus(Duration.ofDays(30))).size());
        assertEquals(1, ids("SELECT id FROM answer").size());
    }

    @Test
    void drafts_that_nobody_took_up_go_and_the_report_of_an_answer_stays() throws Exception {
        report("open", "IN_TRIAGE", START, STANDS);
        sql("INSERT INTO answer_draft VALUES ('" + id("open") + "', '" + MEMBER + "', UUID(), '" + stored(START)
                + "', 'sealed')");
        sql("INSERT INTO entry_draft VALUES ('" + MEMBER + "', UUID(), '" + stored(START) + "', 'sealed')");
        try (Connection centre = centre()) {
            assertEquals(
                    0,
                    destruction.destroyDrafts(
                            centre, START.plus(Duration.ofDays(30)).minusSeconds(1)));
            assertEquals(
                    2,
                    destruction.count(centre, START.plus(Duration.ofDays(30))).get(Term.DRAFT));
            assertEquals(2, destruction.destroyDrafts(centre, START.plus(Duration.ofDays(30))));
            centre.commit();
        }
        assertEquals(Set.of(), ids("SELECT member FROM answer_draft UNION SELECT member FROM entry_draft"));
        assertEquals(1, ids("SELECT id FROM report").size());
    }

    @Test
    void what_comes_back_with_a_backup_is_destroyed_again_from_the_portals_queue_as_well() throws Exception {
        full("withdrawn");
        report("open", "IN_TRIAGE", START, STANDS);
        String message = ids("SELECT id FROM report_message").iterator().next();
        List<Tombstone> stones = destroy(id("withdrawn"), START.plus(Duration.ofDays(14)));
        // a backup of before the destruction: it knows no tombstone, and has the message in the queue still
        sql("DELETE FROM tombstone");
        reports.remove("withdrawn");
        UUID back = stones.get(0).id();
        sql("INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version) VALUES ('"
                + back + "', 'report', 'burger', 0, '" + stored(START) + "', 'WITHDRAWN', 0, 4, 1)");
        sql("INSERT INTO report_envelope VALUES ('" + back + "', 'sealed')");
        sql("INSERT INTO submission VALUES ('" + message + "', 'follow-up', 'antwoord', 0, '" + stored(START)
                + "', 0, 4)");
        sql("INSERT INTO submission_envelope VALUES ('" + message + "', 'sealed')");
        try (Connection centre = centre()) {
            destruction.put(centre, stones);
            assertEquals(Set.of(back, UUID.fromString(message)), Set.copyOf(destruction.destroyAgain(centre)));
            Set<Tombstone> there = new HashSet<>();
            destruction.each(centre, there::add);
            assertEquals(Set.copyOf(stones), there);
            assertEquals(List.of(), destruction.destroyAgain(centre), "nothing is left to destroy");
            centre.commit();
        }
        assertEquals(Set.of(id("open").toString()), ids("SELECT id FROM report"), "the others stay");
        assertEquals(Set.of(), ids("SELECT id FROM submission"));
        assertEquals(Set.of(), ids("SELECT report FROM report_envelope"));
    }

    private void closed(String from) throws SQLException {
        report(from, "CLOSED", START.minus(Duration.ofDays(3)), STANDS);
        step(from, 1, from, "CLOSED", START);
    }

    /** A report with something in each table. */
    private void full(String name) throws SQLException {
        report(name, "WITHDRAWN", START, "ASKED");
        String id = "'" + id(name) + "'";
        String box = "x".repeat(43);
        sql("INSERT INTO mailbox VALUES ('" + box + "', '" + box + "', 'key', 'locked', '2024-11-22', '2025-02-20')");
        sql("INSERT INTO answer (id, mailbox, posted, sealed) VALUES (UUID(), '" + box + "', '" + stored(START)
                + "', 'sealed')");
        sql("INSERT INTO report_envelope VALUES (" + id + ", 'sealed')");
        sql("INSERT INTO report_mailbox VALUES ('" + box + "', " + id + ", 0, NULL)");
        sql("INSERT INTO report_message VALUES ('" + UUID.randomUUID() + "', " + id + ", 'withdrawal', '"
                + stored(START) + "', NULL, 'sealed')");
        String by = ", '" + MEMBER + "', ";
        String at = "'" + stored(START) + "'";
        sql("INSERT INTO report_reply VALUES (UUID(), " + id + ", 1" + by + at + ", 'sealed')");
        sql("INSERT INTO answer_draft VALUES (" + id + by + "UUID(), " + at + ", 'sealed')");
        sql("INSERT INTO report_sheet VALUES (UUID(), " + id + ", 'triage', 1" + by + at + ", 'sealed')");
        sql("INSERT INTO report_note VALUES (UUID(), " + id + by + at + ", 0, 'sealed')");
        sql("INSERT INTO second_look (id, report, about, asked_by, asked, made_urgent, sealed) VALUES (UUID(), " + id
                + ", 'ACUTE'" + by + at + ", 0, 'sealed')");
        sql("INSERT INTO report_link VALUES (UUID(), " + id + ", 'sealed')");
        sql("INSERT INTO report_presence VALUES (" + id + by + at + ")");
        sql("INSERT INTO report_undo (report, member, stage, replies, waiting, steps_after) VALUES (" + id + ", '"
                + MEMBER + "', 'IN_TRIAGE', 0, 0, 1)");
        sql("INSERT INTO partner_delivery (id, partner, report, shared_by, shared, state, available, envelope)"
                + " VALUES (UUID(), '" + PARTNER + "', " + id + by + at + ", 'OPEN', " + at + ", 'sealed')");
        sql("INSERT INTO partner_answer VALUES (UUID(), '" + PARTNER + "', " + id + ", " + at
                + ", 'OPEN', NULL, 'sealed')");
        step(name, 1, "RECEIVED", "WITHDRAWN", START);
    }

    private void report(String name, String state, Instant received, String withdrawal) throws SQLException {
        UUID id = UUID.randomUUID();
        reports.put(name, id);
        sql(
                "INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, withdrawal, withdrawn,"
                        + " version) VALUES ('" + id + "', 'report', 'burger', 0, '" + stored(received) + "', '" + state
                        + "', 0, 4, "
                        + (withdrawal.equals(STANDS)
                                ? "NULL, NULL"
                                : "'" + withdrawal + "', '" + stored(received) + "'")
                        + ", 1)");
    }

    private void step(String name, int number, String from, String to, Instant at) throws SQLException {
        sql("INSERT INTO report_step VALUES (UUID(), '" + id(name) + "', " + number + ", '" + MEMBER + "', '"
                + stored(at) + "', '" + from + "', '" + to + "', NULL)");
    }

    private UUID id(String name) {
        return Objects.requireNonNull(reports.get(name));
    }

    private static String stored(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    private List<Due> due(Instant now) throws SQLException {
        try (Connection centre = centre()) {
            return destruction.due(centre, now, 100);
        }
    }

    private List<Due> byItself(Instant now) throws SQLException {
        try (Connection centre = centre()) {
            return destruction.dueByItself(centre, now, 100);
        }
    }

    private List<Tombstone> destroy(UUID id, Instant now) throws SQLException {
        try (Connection centre = centre()) {
            List<Tombstone> stones = destruction.destroy(centre, id, now);
            centre.commit();
            return stones;
        }
    }

    private Connection centre() throws SQLException {
        Connection connection = database.connect(MariaDb.CENTRE);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    private Set<String> ids(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.connect(MariaDb.MIGRATE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return new TreeSet<>(values);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.connect(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
