package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.baken.centre.access.Right;
import nl.baken.centre.access.Screen;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.PartnerSystem;
import nl.baken.journeys.house.RawHttp;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may open what in the centre: role × address, each tried with a member of that role. The addresses are those that
 * the running server says it has; one that the table below does not list fails.
 */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    /** Who signs in for a role: not the one whose browser other tests share. */
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("intake", "bram");
        PEOPLE.put("lead", "carla");
        PEOPLE.put("care", "dewi");
        PEOPLE.put("editor", "esra");
        PEOPLE.put("auditor", "frank");
        PEOPLE.put("admin", "gita");
    }

    /**
     * What a role, or a program with a partner's token, gets: a page (200), or that it may not (403), or that one only posts
     * there (405), or nothing (404).
     */
    private static final String EXPECTED = """
            address                                    intake lead care editor auditor admin stranger partner
            /_fout                                     404    404  404  404    404     404   303      303
            /aanmelden                                 303    303  303  303    303     303   200      200
            /aanwezig                                  400    400  400  403    403     403   303      303
            /account                                   200    200  200  200    200     200   303      303
            /afmelden                                  405    405  405  405    405     405   303      303
            /api/v1/openapi.json                       401    401  401  401    401     401   401      200
            /api/v1/queue/leases                       401    401  401  401    401     401   401      405
            /api/v1/queue/leases/{id}/acknowledgements 401    401  401  401    401     401   401      405
            /api/v1/queue/leases/{id}/rejections       401    401  401  401    401     401   401      405
            /api/v1/queue/reports/{id}/answers         401    401  401  401    401     401   401      405
            /beheer                                    403    200  403  403    403     200   303      303
            /bezoek                                    200    200  200  200    403     403   303      303
            /bewaren                                   403    200  403  403    200     403   303      303
            /cijfers                                   200    200  200  403    403     403   303      303
            /documenten                                200    200  200  200    403     403   303      303
            /email                                     403    200  403  403    403     200   303      303
            /inhoud                                    200    200  200  200    403     403   303      303
            /instellen                                 200    200  200  200    200     200   200      200
            /koppelingen                               403    200  403  403    403     200   303      303
            /logboek                                   403    200  403  403    200     403   303      303
            /melding                                   200    200  200  403    403     403   303      303
            /nieuw                                     200    200  403  403    403     403   303      303
            /nieuw-noodblad                            403    200  403  403    403     403   303      303
            /noodblad                                  200    200  200  200    200     200   200      200
            /planning                                  200    200  200  403    403     403   303      303
            /sessie                                    200    200  200  200    200     200   401      401
            /sleutels                                  403    200  403  403    403     403   303      303
            /uitnodiging                               200    200  200  200    200     200   200      200
            /vandaag                                   200    200  200  403    403     403   303      303
            /wachtrij                                  200    200  200  403    403     403   303      303
            """;

    /** What is in the house, and not for the street. */
    private static final List<String> NOWHERE = List.of(
            "/wachtrij.xhtml",
            "/melding.xhtml",
            "/melding",
            "/melding/1",
            "/beheer/geheim",
            "/index.jsp",
            "/resources/desk/desk.css",
            "/WEB-INF/web.xml",
            "/WEB-INF/templates/desk.xhtml",
            "/META-INF/MANIFEST.MF");

    private final Baken baken;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private String report = "";

    AccessIT(Baken baken) {
        this.baken = baken;
    }

    @BeforeAll
    void signIn() {
        PEOPLE.forEach((role, name) -> sessions.put(
                role,
                Session.signIn(
                        baken.direct(), Objects.requireNonNull(baken.signIns().get(name)))));
        sessions.put("stranger", Session.with(baken.direct(), ""));
        sessions.put(
                "partner",
                Session.bearing(baken.direct(), PartnerSystem.admitted(baken).token()));
        var before = baken.reports();
        new Form(baken).report(Form.fields("what", "Alleen voor wie het lezen mag"));
        report = baken.newReportSince(before);
    }

    @Test
    void everything_that_is_deployed_is_listed_and_answers_each_role_as_listed() {
        Map<String, Map<String, Integer>> found = new TreeMap<>();
        for (String address : deployed()) {
            Map<String, Integer> answers = new LinkedHashMap<>();
            sessions.forEach((role, session) ->
                    answers.put(role, session.get(path(address)).statusCode()));
            found.put(address, answers);
        }
        assertEquals(lines(expected()), lines(found));
    }

    @Test
    void the_menu_of_who_may_do_much_stays_on_one_line_and_leads_everywhere() {
        String lead = session("lead").get("/centrum/vandaag").body();
        String menu = lead.substring(lead.indexOf("<nav"), lead.indexOf("</nav>"));
        String line = menu.substring(0, menu.indexOf("<details class=\"more\">"));
        String more = menu.substring(line.length());
        assertTrue(line.contains("href=\"/centrum/wachtrij\""), line);
        for (String screen : List.of("/email", "/koppelingen", "/logboek", "/bewaren")) {
            assertFalse(line.contains("\"/centrum" + screen + "\""), screen);
            assertEquals(
                    session("lead").get("/centrum" + screen).statusCode() == 200,
                    more.contains("\"/centrum" + screen + "\""),
                    screen);
        }
        assertFalse(session("care").get("/centrum/vandaag").body().contains("<details class=\"more\">"));
    }

    @Test
    void what_is_not_listed_is_there_for_nobody() {
        for (String path : NOWHERE) {
            sessions.forEach((role, session) -> {
                HttpResponse<String> answer = session.get("/centrum" + path);
                // the container itself lets nobody see what lies in there
                boolean isTurnedAway = Set.of("stranger", "partner").contains(role) && !path.contains("-INF/");
                assertEquals(isTurnedAway ? 303 : 404, answer.statusCode(), role + " " + path);
            });
        }
    }

    @Test
    void a_path_that_the_server_reads_as_another_opens_nothing() {
        String member = session("intake").cookie();
        for (String path : List.of(
                "/centrum/jakarta.faces.resource/../wachtrij",
                "/centrum/jakarta.faces.resource/..;x=/wachtrij",
                "/centrum/jakarta.faces.resource/%2e%2e/wachtrij",
                "/centrum/aanmelden/../wachtrij",
                "/centrum/aanmelden/..;/wachtrij",
                "/centrum/./wachtrij",
                "/centrum//wachtrij",
                "/centrum/wachtrij;x=1",
                "/centrum/wachtr%69j")) {
            for (String cookie : List.of("", "Cookie: " + member + "\r\n")) {
                String answer = RawHttp.exchange(
                        baken.direct(),
                        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + cookie + "\r\n",
                        new byte[0]);
                assertFalse(answer.contains("Wachtrij"), path);
                assertFalse(answer.startsWith("HTTP/1.1 200"), path);
            }
        }
    }

    @Test
    void a_role_is_not_taken_from_anything_that_a_browser_sends() {
        Session admin = session("admin");
        String forged = "role=TEAM_LEAD&role=INTAKE_WORKER&rights=REPORTS";
        assertEquals(403, admin.get("/centrum/wachtrij?" + forged).statusCode());
        assertEquals(
                403,
                admin.get("/centrum/wachtrij", "Role", "TEAM_LEAD", "X-Forwarded-User", "carla", "Remote-User", "carla")
                        .statusCode());
        assertEquals(
                403,
                Session.with(baken.direct(), admin.cookie() + "; role=TEAM_LEAD")
                        .get("/centrum/wachtrij")
                        .statusCode());
        assertEquals(
                303,
                Session.with(baken.direct(), "JSESSIONID=0123456789abcdef0123456789ab; role=TEAM_LEAD")
                        .get("/centrum/wachtrij")
                        .statusCode());
    }

    @Test
    void who_asks_for_what_they_may_not_see_stands_in_the_trail_once_an_hour_for_each_screen() {
        String esra = baken.column("SELECT id FROM member WHERE sign_in_name = 'esra'")
                .iterator()
                .next();
        String rows = "SELECT CONCAT(subject, ' ', COUNT(*), ' ', DATE_FORMAT(at, '%Y-%m-%d %H')) FROM audit"
                + " WHERE act = 'ACCESS_REFUSED' AND actor = '" + esra + "' AND subject IN ('TRAIL', 'MEMBERS')"
                + " GROUP BY subject, DATE_FORMAT(at, '%Y-%m-%d %H')";
        Session editor = session("editor");
        for (int i = 0; i < 50; i++) {
            assertEquals(403, editor.get("/centrum/logboek").statusCode());
            assertEquals(403, editor.get("/centrum/beheer?lid=" + i).statusCode());
        }
        editor.get("/centrum/inhoud");
        editor.get("/centrum/bestaat-niet");
        Set<String> noted = baken.column(rows);
        for (String screen : List.of("TRAIL 1 ", "MEMBERS 1 ")) {
            assertTrue(noted.stream().anyMatch(row -> row.startsWith(screen)), noted::toString);
        }
        assertTrue(noted.stream().allMatch(row -> row.matches("(TRAIL|MEMBERS) 1 .*")), noted::toString);
        assertEquals(
                Set.of(),
                baken.column("SELECT seq FROM audit WHERE act = 'ACCESS_REFUSED' AND subject NOT IN ('"
                        + String.join("', '", refusable()) + "')"));
    }

    /** Screens that some role may not see. */
    private static List<String> refusable() {
        return Arrays.stream(Screen.values())
                .filter(screen -> !screen.isOpen() && screen.right() != Right.SIGNED_IN)
                .map(Screen::name)
                .toList();
    }

    @Test
    void a_report_of_which_somebody_knows_the_id_stays_closed_to_who_reads_no_reports() {
        String form = session("intake").get(path("/melding")).body();
        var read = Session.filled(form, Map.of(), "read:story");
        long looks = looks();
        for (String role : List.of("editor", "auditor", "admin")) {
            Session session = session(role);
            assertEquals(403, session.post(path("/melding"), read).statusCode(), role);
            assertEquals(
                    403,
                    session.post(path("/melding"), read, "Faces-Request", "partial/ajax")
                            .statusCode(),
                    role);
        }
        assertEquals(303, session("stranger").post(path("/melding"), read).statusCode());
        assertEquals(looks, looks());
    }

    @Test
    void keys_lie_sealed_only_to_whose_role_they_follow() {
        assertEquals(Set.of("CARE_COORDINATOR", "INTAKE_WORKER", "TEAM_LEAD"), holders("INTAKE"));
        assertEquals(Set.of("INTAKE_WORKER", "TEAM_LEAD"), holders("ANSWER"));
        assertEquals(Set.of("TEAM_LEAD"), holders("ROOT"));
    }

    @Test
    void the_menu_shows_what_the_role_may_open_and_nothing_else() {
        sessions.forEach((role, session) -> {
            if (PEOPLE.containsKey(role)) {
                String page = session.get("/centrum/account").body();
                for (String address : expected().keySet()) {
                    boolean linked = page.contains("href=\"/centrum" + address + "\"");
                    boolean open = opens(address, role);
                    assertTrue(open || !linked, role + " sees a link to " + address);
                }
                assertEquals(
                        opens("/wachtrij", role), page.contains("href=\"/centrum/wachtrij\""), role + " and the queue");
            }
        });
    }

    private Session session(String role) {
        return Objects.requireNonNull(sessions.get(role));
    }

    private static boolean opens(String address, String role) {
        return Objects.requireNonNull(expected().get(address)).getOrDefault(role, 0) == 200;
    }

    private long looks() {
        return baken.column("SELECT seq FROM audit WHERE act = 'LOOKED' AND subject = '" + report + "'")
                .size();
    }

    private Set<String> holders(String purpose) {
        return baken.column(
                "SELECT DISTINCT m.role FROM key_share s JOIN member m ON m.id = s.member WHERE s.purpose = '" + purpose
                        + "'");
    }

    /** As the server said when it started; views and servlets alike by the path that leads to them. */
    private Set<String> deployed() {
        String line = baken.log().stream()
                .filter(said -> said.contains("Deployed, and each listed with who may: ["))
                .findFirst()
                .orElseThrow();
        String list = line.substring(line.indexOf('[') + 1, line.lastIndexOf(']'));
        return Arrays.stream(list.split(", ", -1))
                .map(address -> address.replaceFirst("\\.xhtml$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String path(String address) {
        return "/centrum" + (address.equals("/melding") ? "/melding/" + report : address.replace("{id}", report));
    }

    private static Map<String, Map<String, Integer>> expected() {
        List<String[]> rows =
                EXPECTED.lines().map(line -> line.split("\\s+", -1)).toList();
        Map<String, Map<String, Integer>> expected = new TreeMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            Map<String, Integer> answers = new LinkedHashMap<>();
            for (int i = 1; i < row.length; i++) {
                answers.put(rows.get(0)[i], Integer.valueOf(row[i]));
            }
            expected.put(row[0], answers);
        }
        return expected;
    }

    /** One line per address, so that a failure reads like the table above. */
    private static String lines(Map<String, Map<String, Integer>> answers) {
        StringBuilder lines = new StringBuilder();
        answers.forEach((address, byRole) ->
                lines.append(address).append(' ').append(byRole).append('\n'));
        return lines.toString();
    }
}
