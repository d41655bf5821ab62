package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.baken.centre.access.Screen;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.PartnerSystem;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.visit.PartnerDesk;
import nl.baken.journeys.visit.Visitor.Visit;
import org.junit.jupiter.api.Test;

/** No list of the centre leaves anything out without saying so, with nothing in it, with one row and with ten thousand. */
@Running
class ListsIT {
    /** Which test shows it of each screen with a list whose length nobody knows beforehand. */
    private static final Map<Screen, List<String>> SHOWN_BY = new EnumMap<>(Map.ofEntries(
            Map.entry(Screen.TODAY, List.of("DeskJourney#the_desk_holds_with_none_one_and_ten_thousand_reports")),
            Map.entry(Screen.QUEUE, List.of("DeskJourney#the_desk_holds_with_none_one_and_ten_thousand_reports")),
            Map.entry(
                    Screen.PLANNING,
                    List.of("PlanningJourney#a_list_of_none_of_one_and_of_ten_thousand_is_shown_a_page_at_a_time")),
            Map.entry(
                    Screen.REPORT,
                    List.of(
                            "DeskJourney#of_none_one_and_ten_thousand_messages_and_notes_none_is_hidden",
                            "ListsIT#of_the_steps_and_the_answers_of_a_report_the_newest_are_shown_and_the_rest_is_told")),
            Map.entry(
                    Screen.VISITS,
                    List.of("VisitsIT#ten_thousand_addresses_are_shown_a_hundred_at_a_time_and_one_or_none_as_such")),
            Map.entry(
                    Screen.CONTENT,
                    List.of("ListsIT#of_ten_thousand_problems_the_first_are_shown_and_the_rest_is_told")),
            Map.entry(
                    Screen.MEMBERS,
                    List.of(
                            "ListsIT#ten_thousand_members_are_shown_a_hundred_at_a_time",
                            "ListsIT#of_ten_thousand_invitations_the_first_are_shown_and_the_rest_is_told")),
            Map.entry(
                    Screen.PARTNERS,
                    List.of(
                            "ListsIT#ten_thousand_other_systems_are_shown_a_hundred_at_a_time",
                            "PartnerHandOver#of_ten_thousand_that_could_not_be_taken_over_the_latest_are_shown_and_the_rest_is_told")),
            Map.entry(Screen.TRAIL, List.of("TrailIT#older_rows_follow_without_a_gap_or_a_repetition")),
            Map.entry(
                    Screen.RETENTION,
                    List.of("RetentionIT#a_list_of_ten_thousand_shows_a_hundred_and_tells_how_many_more_there_are")),
            Map.entry(
                    Screen.ACCOUNT,
                    List.of("ListsIT#of_ten_thousand_sessions_the_latest_are_shown_and_the_rest_is_told"))));

    /** What has no list, or one of as many rows as there are months, codes, questions, routes or words. */
    private static final List<Screen> WITHOUT = List.of(
            Screen.SIGN_IN,
            Screen.SET_UP,
            Screen.INVITATION,
            Screen.RECOVERY,
            Screen.ENTRY,
            Screen.FIGURES,
            Screen.DOCUMENTS,
            Screen.MAIL,
            Screen.KEYS,
            Screen.NEW_SHEET);

    private final Baken baken;

    ListsIT(Baken baken) {
        this.baken = baken;
    }

    @Test
    void each_screen_has_a_test_of_its_list_or_has_none() throws ReflectiveOperationException {
        List<Screen> known = new ArrayList<>(WITHOUT);
        known.addAll(SHOWN_BY.keySet());
        assertEquals(
                Arrays.stream(Screen.values())
                        .filter(screen -> screen.kind() == Screen.Kind.VIEW)
                        .toList(),
                known.stream().sorted().toList());
        for (String test : SHOWN_BY.values().stream().flatMap(List::stream).toList()) {
            String[] names = test.split("#", -1);
            Class<?> type = Class.forName(ListsIT.class.getPackageName() + "." + names[0]);
            assertTrue(type.getDeclaredMethod(names[1]).isAnnotationPresent(Test.class), test);
        }
    }

    @Test
    void ten_thousand_members_are_shown_a_hundred_at_a_time() throws SQLException {
        Session administrator = session("gita");
        String path = "/centrum/beheer";
        assertFalse(page(administrator, path).contains("blad="), "few members, one sheet");
        int others = Integer.parseInt(one("SELECT COUNT(*) FROM member"));
        String carla = one("SELECT id FROM member WHERE sign_in_name = 'carla'");
        try {
            sql("INSERT INTO member (id, sign_in_name, display_name, role, public_key, locked_key, totp_secret, active,"
                    + " created, version) SELECT UUID(), CONCAT('zaad', seq), CONCAT('Aa Zaad ', LPAD(seq, 5, '0')),"
                    + " m.role, m.public_key, m.locked_key, m.totp_secret, FALSE, m.created, 0 FROM member m"
                    + " JOIN seq_1_to_10000 WHERE m.sign_in_name = 'bram'");
            String first = page(administrator, path);
            assertEquals(100, rows(first, "Aa Zaad"));
            assertTrue(first.contains("1 tot en met 100 van " + dotted(10_000 + others)), first);
            assertTrue(first.contains("blad=2") && !first.contains("blad=0"), first);
            String second = page(administrator, path + "?blad=2");
            assertTrue(second.contains("Aa Zaad 00101<") && second.contains("blad=3"), second);
            String last = page(administrator, path + "?blad=999999");
            assertTrue(last.contains("Carla Mensink</a>") && !last.contains("Volgende"), last);
            assertTrue(
                    page(administrator, path + "?lid=" + carla).contains("<h2 id=\"one\">Carla Mensink</h2>"),
                    "one who is on another sheet");
            for (String wrong : List.of("0", "-1", "x", "", "99999999999", "%00", "%27")) {
                assertTrue(page(administrator, path + "?blad=" + wrong).contains("Aa Zaad 00001<"), wrong);
            }
            for (String wrong : List.of("x", "%00", "1-1-1-1-1", "%27")) {
                assertFalse(page(administrator, path + "?lid=" + wrong).contains("id=\"one\""), wrong);
            }
        } finally {
            sql("DELETE FROM member WHERE sign_in_name LIKE 'zaad%'");
        }
    }

    @Test
    void of_ten_thousand_invitations_the_first_are_shown_and_the_rest_is_told() throws SQLException {
        Session administrator = session("gita");
        String seed =
                "INSERT INTO invitation (id, token_hash, role, expires) SELECT UUID(), LPAD(CONCAT('zaad', seq), 43,"
                        + " '-'), 'EDITOR', '2100-01-01' FROM ";
        sql("DELETE FROM invitation");
        try {
            assertEquals(0, rows(page(administrator, "/centrum/beheer"), "value=\"Trek in\""));
            sql(seed + "seq_1_to_1");
            String one = page(administrator, "/centrum/beheer");
            assertEquals(1, rows(one, "2100-01-01T"));
            assertFalse(one.contains("En daarna nog"));
            sql(seed + "seq_2_to_10000");
            String many = page(administrator, "/centrum/beheer");
            assertEquals(50, rows(many, "2100-01-01T"));
            assertTrue(many.contains("En daarna nog 9.950."), many);
        } finally {
            sql("DELETE FROM invitation");
        }
    }

    @Test
    void ten_thousand_other_systems_are_shown_a_hundred_at_a_time() throws SQLException {
        Session administrator = session("gita");
        String path = "/centrum/koppelingen";
        sql("UPDATE partner SET name = CONCAT('Zz ', name)");
        int others = Integer.parseInt(one("SELECT COUNT(*) FROM partner"));
        String seed = "INSERT INTO partner (id, code, name, public_key, parts, answers, ended, version) SELECT UUID(),"
                + " CONCAT('zaad', seq), CONCAT('Aa Zaad ', LPAD(seq, 5, '0')), '{}', 'STORY', FALSE, FALSE, 0 FROM ";
        try {
            sql(seed + "seq_1_to_1");
            assertEquals(1, rows(page(administrator, path), "Aa Zaad"));
            sql(seed + "seq_2_to_10000");
            String first = page(administrator, path);
            assertEquals(100, rows(first, "Aa Zaad"));
            assertTrue(first.contains("1 tot en met 100 van " + dotted(10_000 + others)), first);
            String second = page(administrator, path + "?blad=2");
            assertTrue(second.contains("Aa Zaad 00101<") && second.contains("blad=1"), second);
            String last = page(administrator, path + "?blad=999999");
            assertFalse(last.contains("Volgende"), last);
            for (String wrong : List.of("0", "-1", "x", "", "99999999999", "%00", "%27")) {
                assertTrue(page(administrator, path + "?blad=" + wrong).contains("Aa Zaad 00001<"), wrong);
            }
            for (String wrong : List.of("x", "%00", "1-1-1-1-1", "%27")) {
                assertFalse(page(administrator, path + "?systeem=" + wrong).contains("id=\"one\""), wrong);
            }
        } finally {
            sql("DELETE FROM partner WHERE code LIKE 'zaad%'");
            sql("UPDATE partner SET name = SUBSTRING(name, 4)");
        }
    }

    @Test
    void of_ten_thousand_problems_the_first_are_shown_and_the_rest_is_told() throws SQLException {
        Session editor = session("esra");
        String reading = UUID.randomUUID().toString();
        try {
            sql("INSERT INTO content_reading (id, told, shown_since, pages) VALUES ('" + reading
                    + "', '2100-01-01', '2100-01-01', 7)");
            assertTrue(page(editor, "/centrum/inhoud").contains("standing good"), "none");
            problems(reading, "error", "seq_1_to_1");
            String one = page(editor, "/centrum/inhoud");
            assertEquals(1, rows(one, "fout-"));
            assertFalse(one.contains("En daarna nog"));
            problems(reading, "error", "seq_2_to_10000");
            problems(reading, "confirm", "seq_1_to_10000");
            String many = page(editor, "/centrum/inhoud");
            assertEquals(2 * 500, rows(many, "fout-"));
            assertEquals(2, rows(many, "En daarna nog 9.500."));
            assertTrue(many.contains("fout-00500<") && !many.contains("fout-00501<"), "the first of them");
        } finally {
            sql("DELETE FROM content_problem WHERE reading = '" + reading + "'");
            sql("DELETE FROM content_reading WHERE id = '" + reading + "'");
        }
    }

    private void problems(String reading, String level, String numbers) throws SQLException {
        sql("INSERT INTO content_problem (id, reading, told, level, file, line, message) SELECT UUID(), '" + reading
                + "', '2100-01-01', '" + level + "', CONCAT('nl/', LPAD(seq, 5, '0'), '.md'), 1,"
                + " CONCAT('fout-', LPAD(seq, 5, '0')) FROM " + numbers);
    }

    @Test
    void of_ten_thousand_sessions_the_latest_are_shown_and_the_rest_is_told() throws SQLException {
        Session administrator = session("gita");
        assertFalse(page(administrator, "/centrum/account").contains("langer niet zijn gebruikt"));
        try {
            sql("INSERT INTO member_session (id, member, began, last_used, browser) SELECT UUID(), m.id,"
                    + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, 'LYNX' FROM member m"
                    + " JOIN seq_1_to_10000 WHERE m.sign_in_name = 'gita'");
            String many = page(administrator, "/centrum/account");
            int all = Integer.parseInt(one("SELECT COUNT(*) FROM member_session s JOIN member m ON m.id = s.member"
                    + " WHERE m.sign_in_name = 'gita'"));
            assertTrue(many.matches("(?s).*En nog 9\\.9[5-9][0-9], die.*"), many + all);
        } finally {
            sql("DELETE FROM member_session WHERE browser = 'LYNX'");
        }
    }

    @Test
    void of_the_steps_and_the_answers_of_a_report_the_newest_are_shown_and_the_rest_is_told() throws SQLException {
        PartnerDesk desk = PartnerSystem.desk(baken);
        var before = baken.reports();
        new Form(baken).report(Form.fields("what", "Om een lange geschiedenis te krijgen"));
        String report = baken.newReportSince(before);
        UUID id = UUID.fromString(report);
        try {
            history(report, "seq_1_to_1", 1);
            String one = desk.report(id).page().text();
            assertFalse(one.contains("oudere stap"), one);
            history(report, "seq_2_to_10000", 10_000);
            Visit page = desk.report(id);
            assertTrue(page.page().text().contains("Er staan nog 9.900 oudere stappen niet op deze pagina."));
            String answers = desk.press(page, "Open de antwoorden").page().text();
            assertEquals(200, rows(answers, "Dit antwoord gaat niet open."));
            assertTrue(answers.contains("Er staan nog 9.800 oudere antwoorden niet op deze pagina."), answers);
        } finally {
            sql("DELETE FROM report_step WHERE report = '" + report + "'");
            sql("DELETE FROM report_reply WHERE report = '" + report + "'");
            sql("UPDATE report SET replies = 0 WHERE id = '" + report + "'");
        }
    }

    private void history(String report, String numbers, int replies) throws SQLException {
        String member = "(SELECT id FROM member WHERE sign_in_name = 'bram')";
        sql("INSERT INTO report_step (id, report, number, member, at, came_from, came_to) SELECT UUID(), '" + report
                + "', seq, " + member + ", '2020-01-06 10:00:00', 'RECEIVED', 'IN_TRIAGE' FROM " + numbers);
        sql("INSERT INTO report_reply (id, report, number, member, at, sealed) SELECT UUID(), '" + report + "', seq, "
                + member + ", '2020-01-06 10:00:00', '{}' FROM " + numbers);
        sql("UPDATE report SET replies = " + replies + " WHERE id = '" + report + "'");
    }

    private Session session(String name) {
        return Session.signIn(
                baken.direct(), Objects.requireNonNull(baken.signIns().get(name)));
    }

    private static String page(Session member, String path) {
        HttpResponse<String> page = member.get(path);
        assertEquals(200, page.statusCode(), path);
        return page.body();
    }

    private static int rows(String page, String what) {
        return page.split(what, -1).length - 1;
    }

    private static String dotted(int number) {
        return "%d.%03d".formatted(number / 1000, number % 1000);
    }

    private String one(String query) {
        return baken.column(query).iterator().next();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
