package nl.baken.centre.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.notify.Postman.NotSent;
import nl.baken.centre.notify.Postman.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters to a real mail server, over a socket. */
class PostmanTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Counts COUNTS = new Counts(11, 12, 13, 14, 15, 1600);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailServer at(int port, boolean startTls, Optional<String> user) {
        return new MailServer(
                "127.0.0.1", port, startTls, user, "secret", "bureau@centrum.example", "dienst@centrum.example");
    }

    private MailServer plain() {
        return at(server.getSmtp().getPort(), false, Optional.empty());
    }

    @Test
    void a_letter_arrives_as_plain_text_with_a_name_of_its_own_and_none_of_this_machine() throws Exception {
        UUID id = UUID.randomUUID();
        Postman.send(plain(), Letter.urgent(id, COUNTS), NOW);
        MimeMessage received = server.getReceivedMessages()[0];
        assertEquals("Bericht van het bureau", received.getSubject());
        assertEquals("<" + id + "@centrum.example>", received.getMessageID());
        assertEquals("bureau@centrum.example", received.getFrom()[0].toString());
        assertEquals("dienst@centrum.example", received.getAllRecipients()[0].toString());
        assertEquals("auto-generated", received.getHeader("Auto-Submitted")[0]);
        String text = String.valueOf(received.getContent());
        assertTrue(text.contains("nog door niemand geopend: 12"), text);
        String whole = GreenMailUtil.getWholeMessage(received);
        String machine = InetAddress.getLocalHost().getHostName();
        assertFalse(machine.length() > 3 && whole.contains(machine), whole);
        assertFalse(whole.contains(System.getProperty("user.name") + "@"), whole);
    }

    @Test
    void every_letter_has_the_same_subject_and_holds_counts_and_the_head_and_no_address() throws Exception {
        Postman.send(plain(), Letter.urgent(UUID.randomUUID(), COUNTS), NOW);
        Postman.send(plain(), Letter.digest(UUID.randomUUID(), COUNTS, "42:abcDEF"), NOW);
        Postman.send(plain(), Letter.test(), NOW);
        for (MimeMessage received : server.getReceivedMessages()) {
            assertEquals("Bericht van het bureau", received.getSubject());
            assertFalse(String.valueOf(received.getContent()).contains("http"));
        }
        String digest = String.valueOf(server.getReceivedMessages()[1].getContent());
        for (String part : new String[] {": 11", ": 12", ": 13", ": 14", ": 15", ": 1.600", "42:abcDEF"}) {
            assertTrue(digest.contains(part), part + " in " + digest);
        }
    }

    @Test
    void who_signs_in_is_let_in_with_the_right_password_only() {
        server.setUser("dienst@centrum.example", "bureau", "secret");
        int port = server.getSmtp().getPort();
        Postman.send(at(port, false, Optional.of("bureau")), Letter.test(), NOW);
        assertEquals(1, server.getReceivedMessages().length);
        assertEquals(Why.NOT_LET_IN, whyNot(at(port, false, Optional.of("somebody"))));
    }

    @Test
    void without_TLS_nothing_is_sent_where_TLS_was_asked_for() {
        assertEquals(Why.NO_TLS, whyNot(at(server.getSmtp().getPort(), true, Optional.empty())));
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void a_server_that_is_away_is_told_from_one_that_refuses_and_one_that_speaks_otherwise() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();
        assertEquals(Why.AWAY, whyNot(at(port, false, Optional.empty())));
        assertEquals(Why.NOT_TAKEN, whyNotFrom(Map.of("RCPT", "550 no such mailbox")));
        assertEquals(Why.NOT_TAKEN, whyNotFrom(Map.of("DATA", "451 not now")));
        assertEquals(Why.OTHER, whyNotFrom(Map.of("EHLO", "500 what", "HELO", "500 what")));
    }

    @Test
    void tries_come_further_apart_up_to_an_hour() {
        assertEquals(Duration.ofMinutes(1), Outbox.delay(1));
        assertEquals(Duration.ofMinutes(2), Outbox.delay(2));
        assertEquals(Duration.ofMinutes(32), Outbox.delay(6));
        assertEquals(Duration.ofHours(1), Outbox.delay(7));
        assertEquals(Duration.ofHours(1), Outbox.delay(1_000_000));
    }

    private static Why whyNot(MailServer to) {
        return assertThrows(NotSent.class, () -> Postman.send(to, Letter.test(), NOW))
                .why();
    }

    /** From a server that answers so to a command, and well to the others. */
    private Why whyNotFrom(Map<String, String> answers) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread speaking = new Thread(() -> speak(socket, answers), "smtp");
            speaking.start();
            Why why = whyNot(at(socket.getLocalPort(), false, Optional.empty()));
            speaking.join();
            return why;
        }
    }

    private static void speak(ServerSocket socket, Map<String, String> answers) {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.split(" ", -1)[0];
                say(client, answers.getOrDefault(command, command.equals("QUIT") ? "221 bye" : "250 well"));
            }
        } catch (IOException e) {
            // the client went away
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
