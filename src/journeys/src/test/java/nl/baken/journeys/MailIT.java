package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Session;
import org.junit.jupiter.api.Test;

/** E-mail to the duty address, from a server that is away to one that is back. */
@Running
class MailIT {
    private static final String PAGE = "/centrum/email";
    private static final String URGENT = "spoed binnengekomen";

    /** The whole of it. */
    private static final Pattern DIGEST = Pattern.compile("""
            Zo staat het er vandaag voor\\.

            Te laat: [\\d.]+
            Met spoed, nog niet geopend: [\\d.]+
            Nog niet geopend: [\\d.]+
            Er is teruggeschreven: [\\d.]+
            Wacht op een tweede collega: [\\d.]+
            Open in totaal: [\\d.]+

            Bewaar dit bericht\\. [^\\n]+:
            (\\d+):([A-Za-z0-9_-]{43})

            Meld je aan zoals altijd\\. [^\\n]+""");

    private final Baken baken;

    MailIT(Baken baken) {
        this.baken = baken;
    }

    @Test
    void what_is_urgent_is_told_once_the_server_is_back_and_then_at_once_in_counts_alone() throws Exception {
        Session admin = Session.signIn(
                baken.direct(), Objects.requireNonNull(baken.signIns().get("gita")));
        Set<String> before = baken.reports();
        String code = new Form(baken).report(Form.fields("what", "kanariepost", "danger", "yes"));
        String report = baken.newReportSince(before);
        Baken.await("it was tried in vain", () -> !column("SELECT id FROM mail WHERE kind = 'URGENT' AND tries > 0"
                        + " AND fault = 'AWAY' AND sent IS NULL")
                .isEmpty());
        assertTrue(admin.get(PAGE).body().contains("neemt onze berichten nu niet aan"));
        assertTrue(tryOut(admin).contains("De mailserver geeft geen antwoord"));

        GreenMail server = new GreenMail(new ServerSetup(baken.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertTrue(tryOut(admin).contains("heeft het proefbericht aangenomen"));
            Baken.await("all was told", () -> column("SELECT id FROM mail WHERE sent IS NULL")
                    .isEmpty());
            assertEquals(1, received(server, URGENT).size(), "all that waited, in one letter");

            new Form(baken).report(Form.fields("what", "kanariepost", "danger", "yes"));
            Baken.await(
                    "the next is told at once", () -> received(server, URGENT).size() == 2);

            String all = String.join("\n", received(server, ""));
            for (String secret :
                    List.of(report, report.substring(0, 8), code, code.replace(" ", ""), "kanarie", "http", "gita")) {
                assertFalse(all.contains(secret), secret + " in " + all);
            }
            baken.reports().forEach(id -> assertFalse(all.contains(id)));
            assertTrue(admin.get(PAGE).body().contains("De e-mail gaat goed"));
            assertFalse(column("SELECT seq FROM audit WHERE act = 'MAIL_SENT' AND detail = 'URGENT'")
                    .isEmpty());
            assertEquals(Set.of("AWAY", "SENT"), column("SELECT detail FROM audit WHERE act = 'MAIL_TRIED'"));
        } finally {
            server.stop();
        }
    }

    @Test
    void the_digest_of_the_last_working_day_goes_by_itself_with_counts_and_the_head_of_the_trail_and_nothing_else()
            throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(baken.mailPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            sql("UPDATE mail SET due = UTC_TIMESTAMP() WHERE sent IS NULL"); // what was tried in vain is tried now
            Baken.await(
                    "today's is told, and all else",
                    () -> column("SELECT id FROM mail WHERE sent IS NULL").isEmpty()
                            && !column("SELECT id FROM mail WHERE kind = 'DIGEST'")
                                    .isEmpty());
            server.purgeEmailFromAllMailboxes();
            sql("DELETE FROM mail WHERE kind = 'DIGEST'"); // as on the next working day
            Baken.await("the digest is there", () -> server.getReceivedMessages().length > 0);
            Baken.await("it is noted", () -> !column("SELECT id FROM mail WHERE kind = 'DIGEST' AND sent IS NOT NULL")
                    .isEmpty());

            assertEquals(1, server.getReceivedMessages().length);
            MimeMessage letter = server.getReceivedMessages()[0];
            assertEquals("Bericht van het bureau", letter.getSubject());
            assertEquals("auto-generated", letter.getHeader("Auto-Submitted")[0]);
            String text =
                    String.valueOf(letter.getContent()).replace("\r\n", "\n").strip();
            Matcher told = DIGEST.matcher(text);
            assertTrue(told.matches(), text);
            assertEquals(Set.of(told.group(2)), column("SELECT mac FROM audit WHERE seq = " + told.group(1)));
            assertEquals(
                    Set.of("1"),
                    column("SELECT COUNT(*) FROM mail WHERE kind = 'DIGEST' AND DAYOFWEEK(day) BETWEEN 2 AND 6"
                            + " AND day BETWEEN UTC_DATE() - INTERVAL 7 DAY AND UTC_DATE() + INTERVAL 1 DAY"));
            assertFalse(column("SELECT seq FROM audit WHERE act = 'MAIL_SENT' AND detail = 'DIGEST'")
                    .isEmpty());

            // noted by a clock that was ahead
            sql("INSERT INTO mail (id, kind, due) VALUES (UUID(), 'URGENT', UTC_TIMESTAMP() + INTERVAL 40 DAY)");
            Baken.await("it waits for no such day", () -> column("SELECT id FROM mail WHERE sent IS NULL")
                    .isEmpty());
        } finally {
            server.stop();
        }
    }

    private static String tryOut(Session admin) {
        return admin.submit(PAGE, Map.of(), "trying:go").body();
    }

    /** The letters that hold this, whole, with their headers. */
    private static List<String> received(GreenMail server, String part) {
        return Arrays.stream(server.getReceivedMessages())
                .map(MailIT::whole)
                .filter(letter -> letter.contains(part))
                .toList();
    }

    private static String whole(MimeMessage letter) {
        return GreenMailUtil.getWholeMessage(letter).replace("=\r\n", "").replace("=3D", "=");
    }

    private Set<String> column(String query) {
        return baken.column(query);
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
