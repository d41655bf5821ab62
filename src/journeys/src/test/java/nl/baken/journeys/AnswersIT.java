package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import nl.baken.platform.SecretsFile;
import nl.baken.route.OwnWords;
import nl.baken.seal.Binding;
import nl.baken.seal.Envelope;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.MailboxPass;
import nl.baken.seal.MailboxPasses;
import nl.baken.seal.Part;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.ReporterMessage;
import nl.baken.seal.Sealer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coming back with a code, by plain HTTP as a browser without script does it: reading, writing back, withdrawing. */
@Running
class AnswersIT {
    private static final String ANSWERS = "/nl/antwoord";
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final Baken baken;
    private final Form form;
    private final Web web;
    private final SecureRandom random = new SecureRandom();

    AnswersIT(Baken baken) {
        this.baken = baken;
        this.form = new Form(baken);
        this.web = new Web(baken.url());
    }

    @Test
    @Tag("P24")
    void what_is_written_back_joins_its_report_and_is_never_shown_again() {
        Reported reported = report("Om op terug te schrijven");
        HttpResponse<String> sent = write(pass(reported.code()), "Er staat <nu> ook een busje.\nElke dag.");
        assertEquals(200, sent.statusCode());
        Html page = Html.of(sent.body());
        assertTrue(page.main().contains("Het is goed aangekomen"), page.main());
        assertFalse(sent.body().contains("busje"), "not the reporter's own words");
        assertFalse(form.read(reported.code()).body().contains("busje"));
        Baken.await("the follow-up has joined", () -> messages(reported, "follow-up") == 1);
        assertEquals(Set.of("1"), baken.column("SELECT waiting FROM report WHERE id = '" + reported.id() + "'"));
        assertEquals(
                Set.of(),
                baken.column("SELECT id FROM report WHERE kind = 'follow-up' AND id IN"
                        + " (SELECT id FROM report_message)"),
                "and is no report of its own");
    }

    @Test
    void the_code_stands_on_no_page_once_it_has_opened_something() {
        Reported reported = report("Om de code te zoeken");
        for (HttpResponse<String> page : List.of(
                form.read(reported.code()),
                press(pass(reported.code()), "withdraw"),
                write(pass(reported.code()), "Zonder code"))) {
            assertEquals(200, page.statusCode());
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
            String digits = page.body().replaceAll("[^0-9]", "");
            assertFalse(digits.contains(reported.code().replace(" ", "")));
            assertEquals("Lezen · Baken", Html.of(page.body()).title());
        }
    }

    @Test
    @Tag("P15")
    void a_doubled_send_is_one_message_and_other_words_are_another() {
        Reported reported = report("Om dubbel te schrijven");
        String pass = pass(reported.code());
        for (int i = 0; i < 3; i++) {
            assertEquals(200, write(pass, "Eén keer").statusCode());
        }
        Baken.await("it has joined", () -> messages(reported, "follow-up") == 1);
        assertEquals(200, write(pass, "Eén keer").statusCode(), "also after the centre has it");
        assertEquals(200, write(pass, "En nog iets").statusCode());
        Baken.await("the other has joined", () -> messages(reported, "follow-up") == 2);
        assertEquals(
                1,
                write(pass(reported.code()), "Eén keer").statusCode() / 200,
                "said again on another day it is another message");
        Baken.await("the third has joined", () -> messages(reported, "follow-up") == 3);
    }

    @Test
    void what_cannot_be_sent_is_told_and_stays_in_its_field() {
        Reported reported = report("Om verkeerd te schrijven");
        Map<String, String> wrong = Map.of(
                "",
                "Schrijf eerst iets",
                " \r\n\u200b",
                "Schrijf eerst iets",
                "\u0000",
                "een teken dat wij niet kunnen bewaren",
                "a\u0000b",
                "een teken dat wij niet kunnen bewaren",
                "é".repeat(OwnWords.LIMIT + 1),
                "Er passen 5.000 tekens in",
                "👩‍👩‍👧‍👦".repeat(OwnWords.LIMIT),
                "te veel bijzondere tekens");
        wrong.forEach((text, told) -> {
            HttpResponse<String> page = write(pass(reported.code()), text);
            assertEquals(UNPROCESSABLE, page.statusCode());
            Html html = Html.of(page.body());
            assertTrue(html.title().startsWith("Fout:"), html.title());
            assertTrue(html.main().contains(told), told + " is not on: " + html.main());
            assertEquals(List.of("bericht"), html.errorTargets());
            assertTrue(html.hasId("bericht"));
            String kept = text.replace("\u0000", "");
            assertTrue(html.values("message").contains(kept.replace("\r\n", "\n")), "what was written is still there");
        });
        assertEquals(0, messages(reported, "follow-up"));
    }

    @Test
    void without_a_pass_that_is_ours_the_code_is_asked_again_and_the_words_come_back() {
        Reported reported = report("Om te lang te wachten");
        String pass = pass(reported.code());
        String words = "Dit mag niet weg:\n\"<b>&amp;\" 😀";
        for (String odd : List.of(
                "",
                "x",
                pass.substring(1),
                pass.substring(0, 40) + "A" + pass.substring(41),
                aged(pass, 3),
                aged(pass, 25))) {
            HttpResponse<String> late = write(odd, words);
            assertEquals(GONE, late.statusCode(), odd);
            Html html = Html.of(late.body());
            assertTrue(html.main().contains("Wat je schreef, is nog niet verzonden"), html.main());
            assertEquals(List.of(words), html.values("message"));
            assertEquals(GONE, press(odd, "look").statusCode());
            assertEquals(GONE, press(odd, "withdraw-now").statusCode());
        }
        HttpResponse<String> again =
                web.form(ANSWERS, Form.fields("code", reported.code(), "message", words, "do", "read"));
        assertEquals(200, again.statusCode());
        assertTrue(Html.of(again.body()).values("message").contains(words));
        assertTrue(Html.of(again.body()).main().contains("Het is nog niet verzonden"));
        assertEquals(0, messages(reported, "follow-up"));
    }

    @Test
    void a_repeat_with_an_old_pass_is_acknowledged_when_the_first_was_stored() {
        Reported reported = report("Om later te herhalen");
        String pass = pass(reported.code());
        assertEquals(200, write(pass, "Eerder verzonden").statusCode());
        HttpResponse<String> repeated = write(aged(pass, 5), "Eerder verzonden");
        assertEquals(200, repeated.statusCode());
        assertTrue(Html.of(repeated.body()).main().contains("Het is goed aangekomen"));
        assertEquals(GONE, write(aged(pass, 5), "Niet eerder verzonden").statusCode());
        Baken.await("the first has joined", () -> messages(reported, "follow-up") == 1);
    }

    @Test
    @Tag("P25")
    void a_withdrawal_is_explained_first_and_then_hides_everything_at_once() {
        Reported reported = report("Om in te trekken");
        HttpResponse<String> asked = press(pass(reported.code()), "withdraw");
        Html explained = Html.of(asked.body());
        assertTrue(explained.main().contains("Er is nog niets gebeurd"), explained.main());
        assertTrue(explained.main().contains("Na 14 dagen"), explained.main());
        assertTrue(explained.main().contains("iemand onder de 18"), explained.main());
        assertEquals(0, messages(reported, "withdrawal"));

        String before = pass(reported.code());
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> withdrawn = press(explained.values("_token").get(0), "withdraw-now");
            assertEquals(200, withdrawn.statusCode());
            assertTrue(Html.of(withdrawn.body()).main().contains("Je melding is ingetrokken op"));
        }
        HttpResponse<String> read = form.read(reported.code());
        assertTrue(Html.of(read.body()).main().contains("Ontvangen op"), read.body());
        assertTrue(Html.of(read.body()).main().contains("Je melding is ingetrokken op"));
        assertFalse(read.body().contains("name=\"message\""), "nothing to write into");
        HttpResponse<String> late = write(before, "Dit komt te laat");
        assertTrue(Html.of(late.body()).main().contains("Dit bericht is niet verzonden"));
        assertTrue(Html.of(late.body()).main().contains("Dit komt te laat"), "and it is not lost");
        Baken.await("the withdrawal has joined", () -> messages(reported, "withdrawal") == 1);
        assertEquals(0, messages(reported, "follow-up"));
        assertEquals(Set.of("ASKED"), baken.column("SELECT withdrawal FROM report WHERE id = '" + reported.id() + "'"));
    }

    @Test
    @Tag("P21")
    void an_expired_code_is_answered_like_one_that_never_existed_also_under_a_pass() throws SQLException {
        Reported reported = report("Om te verlopen");
        String pass = pass(reported.code());
        execute("UPDATE mailbox SET expires = UTC_DATE() - INTERVAL 1 DAY WHERE thumbprint IN"
                + " (SELECT thumbprint FROM report_mailbox WHERE report = '" + reported.id() + "')");
        String unknown = ReceiptCode.random(random).groups();
        HttpResponse<String> expired = form.read(reported.code());
        HttpResponse<String> never = form.read(unknown);
        assertEquals(404, expired.statusCode());
        assertEquals(never.statusCode(), expired.statusCode());
        assertEquals(never.body().replace(unknown, ""), expired.body().replace(reported.code(), ""));
        HttpResponse<String> late = write(pass, "Nog één ding");
        assertEquals(404, late.statusCode());
        assertEquals(List.of("Nog één ding"), Html.of(late.body()).values("message"));
    }

    @Test
    void what_joins_no_report_is_shown_by_itself_like_a_report(Staff staff) throws Exception {
        ECKey mailbox = Keys.generate(random);
        ReporterMessage message = new ReporterMessage("Zwerfbericht");
        Binding binding = MailboxPass.create(mailbox, random, Instant.now()).binding(Kind.FOLLOW_UP, message);
        Envelope envelope =
                new Sealer(intakeKeys(), random).seal(binding, Map.of(Part.STORY, message.sign(binding, mailbox)));
        Set<String> before = baken.reports();
        store(binding, envelope.toJson());
        String report = baken.newReportSince(before);
        String shown = staff.open(report).locator("main").innerText();
        assertTrue(shown.contains("los vervolgbericht"), shown);
        assertTrue(shown.contains("Zwerfbericht"), shown);
    }

    @Test
    void what_somebody_else_sealed_into_a_report_s_mailbox_is_shown_as_not_sure(Staff staff) throws Exception {
        Reported reported = report("Om na te doen");
        String thumbprint = baken.column("SELECT thumbprint FROM report_mailbox WHERE report = '" + reported.id() + "'")
                .iterator()
                .next();
        ReporterMessage message = new ReporterMessage("Bel mij op dit nummer");
        Binding other =
                MailboxPass.create(Keys.generate(random), random, Instant.now()).binding(Kind.FOLLOW_UP, message);
        Binding binding = new Binding(other.submission(), Kind.FOLLOW_UP, 1, thumbprint);
        Envelope envelope = new Sealer(intakeKeys(), random)
                .seal(binding, Map.of(Part.STORY, message.sign(binding, Keys.generate(random))));
        store(binding, envelope.toJson());
        Baken.await("it has joined", () -> messages(reported, "follow-up") == 1);
        String shown = staff.openMessages(reported.id()).locator("#messages").innerText();
        assertTrue(shown.contains("niet zeker dat dit van de melder komt"), shown);
    }

    private record Reported(String id, String code) {}

    private Reported report(String what) {
        Set<String> before = baken.reports();
        String code = form.report(Form.fields("what", what));
        return new Reported(baken.newReportSince(before), code);
    }

    /** The pass that the page behind a code carries. */
    private String pass(String code) {
        HttpResponse<String> page = form.read(code);
        assertEquals(200, page.statusCode());
        return Html.of(page.body()).values("_token").get(0);
    }

    private HttpResponse<String> write(String pass, String text) {
        return Form.sane(web.form(ANSWERS, Form.fields("_token", pass, "message", text, "do", "write")));
    }

    private HttpResponse<String> press(String pass, String button) {
        return Form.sane(web.form(ANSWERS, Form.fields("_token", pass, "do", button)));
    }

    /** The same pass as if it had been issued so many hours ago. */
    private String aged(String pass, int hours) {
        MailboxPasses passes = new MailboxPasses(
                SecretsFile.read(baken.data().resolve("secrets").resolve("portal"))
                        .versions("token"),
                random);
        UnaryOperator<MailboxPass> older =
                one -> new MailboxPass(one.id(), one.mailboxKey(), one.issued().minusSeconds(hours * 3600L));
        String aged = passes.seal(older.apply(passes.open(pass, Instant.now()).orElseThrow()));
        assertNotEquals(pass, aged);
        return aged;
    }

    private int messages(Reported reported, String kind) {
        return baken.column("SELECT id FROM report_message WHERE report = '" + reported.id() + "' AND kind = '" + kind
                        + "'")
                .size();
    }

    private List<ECKey> intakeKeys() throws ParseException {
        Map<String, Object> published =
                JSONObjectUtils.parse(web.get("/api/v1/intake-keys").body());
        List<ECKey> keys = new java.util.ArrayList<>();
        for (Map<String, Object> key : JSONObjectUtils.getJSONObjectArray(published, "keys")) {
            keys.add(Keys.parse(JSONObjectUtils.toJSONString(key)));
        }
        return keys;
    }

    /** As the portal's account can: whoever has it may add anything. */
    private void store(Binding binding, String envelope) throws SQLException {
        try (Connection portal = baken.database(MariaDb.PORTAL);
                PreparedStatement submission =
                        portal.prepareStatement("INSERT INTO submission VALUES (?, ?, 'antwoord', 0, NOW(), 0, 4)");
                PreparedStatement sealed = portal.prepareStatement("INSERT INTO submission_envelope VALUES (?, ?)")) {
            portal.setAutoCommit(false);
            submission.setString(1, binding.submission().toString());
            submission.setString(2, binding.kind().code());
            submission.executeUpdate();
            sealed.setString(1, binding.submission().toString());
            sealed.setString(2, envelope);
            sealed.executeUpdate();
            portal.commit();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = baken.database(MariaDb.MIGRATE);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
