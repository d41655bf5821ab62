package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.visit.Desk;
import org.junit.jupiter.api.Test;

/** A member's own account, and the passphrase again before what takes it: from a session that somebody else found open, too. */
@Running
class AccountIT {
    private static final String ACCOUNT = "/centrum/account";
    private static final String MEMBERS = "/centrum/beheer";
    private static final String CODE = "([0-9]{4} ){3}[0-9]{4}";

    private final Baken baken;
    private final SignIn gita;
    private final String id;

    AccountIT(Baken baken) {
        this.baken = baken;
        gita = Objects.requireNonNull(baken.signIns().get("gita"));
        id = one("SELECT id FROM member WHERE sign_in_name = 'gita'");
    }

    @Test
    void an_open_session_invites_nobody_changes_no_role_and_ends_nobody_without_the_passphrase() {
        Session found = signIn(gita);
        String last = one("SELECT seq FROM audit_head");
        Set<String> before = everythingAboutMembers();
        String esra = one("SELECT id FROM member WHERE sign_in_name = 'esra'");
        for (String button : List.of("invite:go", "change:go", "end:go")) {
            String page = found.get(MEMBERS + "?lid=" + esra).body();
            assertFalse(page.contains("name=\"" + button + "\""), "offers " + button);
            String form = button.replace(":go", "");
            List<Map.Entry<String, String>> forged = Session.filled(page, Map.of(), button);
            forged.addAll(List.of(
                    Map.entry(form, form), Map.entry(form + ":role", "TEAM_LEAD"), Map.entry(form + ":sure", "on")));
            found.post(MEMBERS + "?lid=" + esra, forged);
        }
        assertEquals(before, everythingAboutMembers());

        assertTrue(confirm(found, MEMBERS, "niet mijn wachtzin").contains("Je wachtzin klopt niet."));
        assertTrue(found.get(MEMBERS).body().contains("Typ eerst hierboven je wachtzin."));
        assertTrue(confirm(found, MEMBERS, gita.passphrase()).contains("Bevestigd."));
        assertTrue(found.submit(MEMBERS, Map.of(), "invite:go").body().contains("De uitnodiging is gemaakt."));
        assertEquals(
                Set.of(id),
                baken.column("SELECT subject FROM audit WHERE act = 'PASSPHRASE_CONFIRMED' AND seq > " + last));

        Session other = signIn(gita);
        assertTrue(other.get(MEMBERS).body().contains("Typ eerst hierboven je wachtzin."), "another session of theirs");
    }

    @Test
    void a_recovery_code_signs_in_once_and_is_in_no_table() {
        Session session = signIn(gita);
        List<String> first = makeCodes(session);
        List<String> codes = makeCodes(session);
        assertEquals(10, codes.size());
        assertTrue(session.get(ACCOUNT).body().contains("Je hebt nog 10 herstelcodes."));
        assertFalse(session.get(ACCOUNT).body().contains(codes.get(0)), "shown once");
        assertFalse(
                baken.column("SELECT CONCAT(code_mac, member) FROM recovery_code").stream()
                        .anyMatch(row -> codes.stream().anyMatch(code -> row.contains(code.replace(" ", "")))),
                "kept in clear");

        assertRefused(gita, first.get(0), "of the set before");
        forgetTries();
        assertEquals(303, stranger().trySignIn(gita, codes.get(0)).statusCode());
        assertRefused(gita, codes.get(0), "a second time");
        assertRefused(
                new SignIn(gita.name(), "een andere wachtzin hier", gita.secret()), codes.get(1), "wrong passphrase");
        forgetTries();
        assertRefused(
                new SignIn(
                        "frank",
                        Objects.requireNonNull(baken.signIns().get("frank")).passphrase(),
                        ""),
                codes.get(1),
                "somebody else's");
        forgetTries();
        assertEquals(
                303, stranger().trySignIn(gita, codes.get(1).replace(' ', '-')).statusCode());
        assertTrue(session.get(ACCOUNT).body().contains("Je hebt nog 8 herstelcodes."));
        assertEquals(
                Set.of("8", "9"),
                baken.column("SELECT detail FROM audit WHERE act = 'RECOVERY_CODE_USED' AND subject = '" + id + "'"));
    }

    @Test
    void who_guesses_recovery_codes_waits_longer_each_time() {
        forgetTries();
        for (int i = 0; i < 3; i++) {
            assertRefused(gita, "000000000000000" + i, "guessed");
        }
        assertTrue(stranger().trySignIn(gita, gita.code(Instant.now())).body().contains("Je kunt het over"));
        forgetTries();
    }

    @Test
    void a_member_sees_where_they_are_signed_in_and_ends_what_they_choose() {
        change("DELETE FROM member_session WHERE member = '" + id + "'");
        Session here = signIn(gita);
        assertTrue(here.get(ACCOUNT).body().contains("Je bent nergens anders aangemeld."));
        Session second = signIn(gita);
        Session third = signIn(gita);
        Session frank = signIn(Objects.requireNonNull(baken.signIns().get("frank")));
        assertEquals(3, ends(here).size() + 1, "one of the three is this one");

        here.submit(ACCOUNT, Map.of(), ends(here).get(0));
        assertEquals(
                1,
                List.of(second, third).stream()
                        .filter(session -> session.get(ACCOUNT).statusCode() == 303)
                        .count(),
                "ended at once");
        here.submit(ACCOUNT, Map.of(), "sessions:others");
        assertEquals(303, second.get(ACCOUNT).statusCode());
        assertEquals(303, third.get(ACCOUNT).statusCode());
        assertEquals(200, here.get(ACCOUNT).statusCode());
        assertEquals(200, frank.get(ACCOUNT).statusCode(), "somebody else's");
        assertEquals(
                2,
                baken.column("SELECT seq FROM audit WHERE act = 'SESSION_ENDED' AND actor = '" + id + "'")
                        .size());
    }

    @Test
    void the_session_that_is_ended_is_the_one_that_stood_there_though_another_was_used_meanwhile() {
        change("DELETE FROM member_session WHERE member = '" + id + "'");
        Session here = signIn(gita);
        Session earlier = signIn(gita);
        change("UPDATE member_session SET last_used = last_used - INTERVAL 2 MINUTE WHERE member = '" + id + "'");
        Session stolen = signIn(gita);
        String shown = here.get(ACCOUNT).body();
        change("UPDATE member_session SET last_used = last_used - INTERVAL 4 MINUTE WHERE member = '" + id
                + "' ORDER BY began DESC LIMIT 1");
        here.post(ACCOUNT, Session.filled(shown, Map.of(), ends(shown).get(0)));
        assertEquals(303, stolen.get(ACCOUNT).statusCode());
        assertEquals(200, earlier.get(ACCOUNT).statusCode());
    }

    @Test
    void another_passphrase_takes_the_one_so_far_and_a_fresh_code_and_ends_the_other_sessions() {
        SignIn dewi = Objects.requireNonNull(baken.signIns().get("dewi"));
        SignIn changed = new SignIn("dewi", "Korenveld zeven lantaarn postzegel giraf", dewi.secret());
        String locked = one("SELECT locked_key FROM member WHERE sign_in_name = 'dewi'");
        Session here = signIn(dewi);
        Session other = signIn(dewi);
        var before = baken.reports();
        new Form(baken).report(Form.fields("what", "Leesbaar met beide wachtzinnen"));
        String report = "/centrum/melding/" + baken.newReportSince(before);
        try {
            forgetCodes(dewi);
            String done = choose(here, dewi.passphrase(), dewi.code(Instant.now()), changed.passphrase());
            assertTrue(done.contains("Je hebt een andere wachtzin."), done);
            assertEquals(303, other.get(ACCOUNT).statusCode(), "ended at once");
            assertEquals(200, here.get(ACCOUNT).statusCode());
            forgetCodes(dewi);
            assertRefused(dewi, dewi.code(Instant.now()), "the one before");
            forgetTries();
            forgetCodes(dewi);
            Desk again = Desk.signIn(baken.direct(), "dewi", changed.passphrase(), changed.code(Instant.now()));
            String story = again.press(again.get(report).require(200), "Open het verhaal")
                    .page()
                    .text();
            assertTrue(story.contains("Leesbaar met beide wachtzinnen"), "the key is the same");
            assertEquals(
                    1,
                    baken.column("SELECT seq FROM audit WHERE act = 'PASSPHRASE_CHANGED' AND actor = subject")
                            .size());
        } finally {
            change("UPDATE member SET locked_key = '" + locked + "' WHERE sign_in_name = 'dewi'");
            forgetCodes(dewi);
            forgetTries();
        }
    }

    @Test
    void no_passphrase_is_taken_that_is_easy_or_comes_without_what_shows_who_asks() {
        Session here = signIn(gita);
        String locked = one("SELECT locked_key FROM member WHERE sign_in_name = 'gita'");
        String used = gita.code(Instant.now());
        String next = "Korenveld zeven lantaarn postzegel giraf";
        String refused = "Je wachtzin van nu of je code klopt niet.";
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        wrong.put("another passphrase", List.of("een andere wachtzin hier", "", next, next, refused));
        wrong.put("no passphrase", List.of("", "", next, next, refused));
        wrong.put("a code that signed in", List.of(gita.passphrase(), used, next, next, refused));
        wrong.put("no code", List.of(gita.passphrase(), "-", next, next, refused));
        wrong.put("letters", List.of(gita.passphrase(), "abcdef", next, next, refused));
        wrong.put("a long code", List.of(gita.passphrase(), "1".repeat(10_000), next, next, refused));
        wrong.put("short", List.of(gita.passphrase(), "", "kort", "kort", "Je wachtzin is te kort."));
        wrong.put("none", List.of(gita.passphrase(), "", "", "", "Je wachtzin is te kort."));
        String common = "wachtwoord welkom 2026";
        wrong.put("common", List.of(gita.passphrase(), "", common, common, "te makkelijk te raden"));
        String name = "Gita Ramdin Gita Ramdin";
        wrong.put("their own name", List.of(gita.passphrase(), "", name, name, "te makkelijk te raden"));
        wrong.put("two that differ", List.of(gita.passphrase(), "", next, next + "!", "niet gelijk"));
        String same = gita.passphrase();
        wrong.put("the same", List.of(same, "", same, same, "Dat is je wachtzin van nu."));
        wrong.forEach((what, typed) -> {
            forgetTries();
            if (typed.get(1).isEmpty()) {
                forgetCodes(gita);
            }
            String code = typed.get(1).isEmpty() ? gita.code(Instant.now()) : typed.get(1);
            Map<String, String> values = Map.of(
                    "phrase:present",
                    typed.get(0),
                    "phrase:code",
                    code,
                    "phrase:next",
                    typed.get(2),
                    "phrase:again",
                    typed.get(3));
            if (typed.get(1).equals(used)) {
                change("UPDATE member SET totp_last_step = " + Instant.now().getEpochSecond() / 30
                        + " + 1 WHERE sign_in_name = 'gita'");
            }
            String page = here.submit(ACCOUNT, values, "phrase:take").body();
            assertTrue(page.contains(typed.get(4)), what + ": " + page);
            assertFalse(page.contains(next), what + " came back");
            assertEquals(locked, one("SELECT locked_key FROM member WHERE sign_in_name = 'gita'"), what);
        });
        forgetTries();
        for (int i = 0; i < 4; i++) {
            choose(here, "een andere wachtzin hier", "123456", next);
        }
        assertTrue(choose(here, gita.passphrase(), "123456", next).contains("Wacht een paar minuten."), "guessed");
        forgetTries();
        forgetCodes(gita);
        assertEquals(200, here.get(ACCOUNT).statusCode(), "nobody is shut out by it");
    }

    private static String choose(Session session, String present, String code, String next) {
        return session.submit(
                        ACCOUNT,
                        Map.of(
                                "phrase:present",
                                present,
                                "phrase:code",
                                code,
                                "phrase:next",
                                next,
                                "phrase:again",
                                next),
                        "phrase:take")
                .body();
    }

    @Test
    void another_app_takes_the_place_of_the_one_before() {
        SignIn frank = Objects.requireNonNull(baken.signIns().get("frank"));
        Session session = signIn(frank);
        confirm(session, ACCOUNT, frank.passphrase());
        String page = session.submit(ACCOUNT, Map.of(), "app:begin").body();
        String secret = Html.of(page)
                .all("code", code -> code.getAttribute("id").equals("totp-secret"))
                .get(0)
                .getTextContent()
                .replace(" ", "");
        SignIn fresh = new SignIn(frank.name(), frank.passphrase(), secret);
        String wrong = session.post(ACCOUNT, Session.filled(page, Map.of("app-code:code", "1"), "app-code:take"))
                .body();
        assertTrue(wrong.contains("De code klopt niet."), "a wrong code");
        String kept = one("SELECT totp_secret FROM member WHERE sign_in_name = 'frank'");
        String done = session.post(
                        ACCOUNT,
                        Session.filled(wrong, Map.of("app-code:code", fresh.code(Instant.now())), "app-code:take"))
                .body();
        assertTrue(done.contains("Vanaf nu gelden de codes van deze app."));
        forgetCodes(frank);
        assertRefused(frank, frank.code(Instant.now()), "of the app before");
        forgetTries();
        assertEquals(303, stranger().trySignIn(fresh, fresh.code(Instant.now())).statusCode());
        change("UPDATE member SET totp_secret = '" + kept + "' WHERE sign_in_name = 'frank'");
        forgetCodes(frank);
    }

    private static String confirm(Session session, String path, String passphrase) {
        return session.submit(path, Map.of("confirm:passphrase", passphrase), "confirm:go")
                .body();
    }

    private List<String> makeCodes(Session session) {
        if (session.get(ACCOUNT).body().contains("name=\"confirm:go\"")) {
            confirm(session, ACCOUNT, gita.passphrase());
        }
        String page = session.submit(ACCOUNT, Map.of(), "codes:make").body();
        return Pattern.compile(CODE)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Names of the buttons that end a session. */
    private static List<String> ends(Session session) {
        return ends(session.get(ACCOUNT).body());
    }

    private static List<String> ends(String page) {
        return Pattern.compile("name=\"(sessions:one:[0-9]+:end)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Session signIn(SignIn member) {
        forgetCodes(member);
        Session session = stranger();
        assertEquals(303, session.trySignIn(member, member.code(Instant.now())).statusCode());
        forgetCodes(member);
        return session;
    }

    private Session stranger() {
        return Session.with(baken.direct(), "");
    }

    private void assertRefused(SignIn member, String code, String why) {
        assertEquals(200, stranger().trySignIn(member, code).statusCode(), why);
    }

    private Set<String> everythingAboutMembers() {
        Set<String> all = baken.column("SELECT CONCAT(id, role, active) FROM member");
        all.addAll(baken.column("SELECT id FROM invitation"));
        return all;
    }

    private String one(String sql) {
        return baken.column(sql).iterator().next();
    }

    private void forgetCodes(SignIn member) {
        change("UPDATE member SET totp_last_step = 0 WHERE sign_in_name = '" + member.name() + "'");
    }

    private void forgetTries() {
        change("DELETE FROM sign_in_attempt");
    }

    /** As who owns the database: so that a test need not wait for the next code. */
    private void change(String sql) {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
