package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import org.junit.jupiter.api.Test;

/** The sign-in page as somebody uses it who has a program, a stolen code, a planted cookie, or a page elsewhere. */
@Running
class SignInIT {
    private static final String ACCOUNT = "/centrum/account";

    private final Baken baken;
    private final SignIn member;

    SignInIT(Baken baken) {
        this.baken = baken;
        member = Objects.requireNonNull(baken.signIns().get("gita"));
    }

    @Test
    void a_code_opens_the_door_once_and_a_wrong_one_never() {
        forgetCodes();
        String code = member.code(Instant.now());
        assertEquals(303, stranger().trySignIn(member, code).statusCode());
        assertRefused(stranger().trySignIn(member, code));
        String wrong = code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
        assertRefused(stranger().trySignIn(member, wrong));
        forgetCodes();
        assertRefused(stranger().trySignIn(member, member.code(Instant.now().minusSeconds(120))));
        forgetTries();
        assertRefused(stranger().trySignIn(member, ""));
        assertRefused(stranger().trySignIn(member, "1".repeat(12)));
        forgetTries();
    }

    @Test
    void a_name_that_nobody_has_waits_longer_each_time_like_any_other() {
        SignIn nobody = new SignIn("niemand-" + System.nanoTime(), "zomaar een wachtzin", member.secret());
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            pages.add(stranger().trySignIn(nobody, "123456").body());
        }
        assertFalse(pages.get(1).contains("Je kunt het over"), "the second try is free");
        assertTrue(pages.get(2).contains("Je kunt het over"), "the third waits");
        assertTrue(pages.get(3).contains("Je kunt het over"), "who does not wait is not heard");
    }

    @Test
    void a_clock_that_was_ahead_shuts_nobody_out() {
        forgetCodes();
        forgetTries();
        stranger().trySignIn(member, "");
        change("UPDATE sign_in_attempt SET failures = 9, not_before = not_before + INTERVAL 400 DAY");
        assertEquals(
                303, stranger().trySignIn(member, member.code(Instant.now())).statusCode());
    }

    @Test
    void a_session_that_somebody_planted_is_not_the_one_that_is_signed_in() {
        Session victim = stranger();
        victim.get("/centrum/instellen"); // a page that makes a session for whoever asks
        String planted = victim.cookie();
        assertFalse(planted.isEmpty());
        forgetCodes();
        assertEquals(303, victim.trySignIn(member, member.code(Instant.now())).statusCode());
        assertNotEquals(planted, victim.cookie());
        assertEquals(200, victim.get(ACCOUNT).statusCode());
        assertEquals(303, Session.with(baken.direct(), planted).get(ACCOUNT).statusCode());
        String invented = "JSESSIONID=" + "ab".repeat(14);
        assertEquals(303, Session.with(baken.direct(), invented).get(ACCOUNT).statusCode());
    }

    @Test
    void a_session_that_was_signed_out_is_over_on_the_server_too() {
        forgetCodes();
        Session session = stranger();
        session.trySignIn(member, member.code(Instant.now()));
        String cookie = session.cookie();
        assertEquals(200, Session.with(baken.direct(), cookie).get(ACCOUNT).statusCode());
        assertEquals(303, session.post("/centrum/afmelden", List.of()).statusCode());
        assertEquals(303, Session.with(baken.direct(), cookie).get(ACCOUNT).statusCode(), "who kept the cookie");
    }

    @Test
    void a_page_elsewhere_cannot_act_for_a_member() {
        forgetCodes();
        Session signedIn = stranger();
        signedIn.trySignIn(member, member.code(Instant.now()));
        for (String site : List.of("cross-site", "same-site", "none")) {
            assertEquals(
                    403,
                    signedIn.post("/centrum/afmelden", List.of(), "Sec-Fetch-Site", site)
                            .statusCode(),
                    site);
            assertEquals(
                    403,
                    signedIn.post("/centrum/beheer", List.of(Map.entry("invite:go", "")), "Sec-Fetch-Site", site)
                            .statusCode(),
                    site);
        }
        assertEquals(200, signedIn.get(ACCOUNT).statusCode(), "still signed in");

        // and without that header, as an old browser sends it: no form without its state, its nonce
        long invitations = invitations();
        signedIn.post("/centrum/beheer", List.of(Map.entry("invite", "invite"), Map.entry("invite:go", "")));
        signedIn.post(
                "/centrum/beheer",
                List.of(
                        Map.entry("invite", "invite"),
                        Map.entry("invite:role", "TEAM_LEAD"),
                        Map.entry("invite:go", ""),
                        Map.entry("jakarta.faces.ViewState", "1:1")));
        assertEquals(invitations, invitations());
    }

    private Session stranger() {
        return Session.with(baken.direct(), "");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("De aanmeldnaam, wachtzin of code klopt niet."), "says which was wrong");
    }

    private long invitations() {
        return baken.column("SELECT id FROM invitation").size();
    }

    /** As who owns the database: so that a test need not wait for the next code. */
    private void forgetCodes() {
        change("UPDATE member SET totp_last_step = 0 WHERE sign_in_name = 'gita'");
    }

    private void forgetTries() {
        change("DELETE FROM sign_in_attempt");
    }

    private void change(String sql) {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
