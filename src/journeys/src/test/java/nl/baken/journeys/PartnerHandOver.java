package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Html;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.PartnerSystem;
import nl.baken.journeys.house.PartnerSystem.Lease;
import nl.baken.journeys.house.Web;
import nl.baken.journeys.visit.PartnerDesk;
import nl.baken.journeys.visit.Visitor.Visit;
import nl.baken.seal.Binding;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Keys;
import nl.baken.seal.Kind;
import nl.baken.seal.Opener;
import nl.baken.seal.Part;
import nl.baken.seal.PartnerAnswer;
import nl.baken.seal.ReporterMessage;
import nl.baken.seal.Sealer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What another case system gets, and that it gets nothing else, each once, and none is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PartnerHandOver {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Baken baken;
    private final PartnerDesk desk;
    private final PartnerSystem partner;
    private String report = "";
    private String other = "";

    PartnerHandOver(Baken baken) {
        this.baken = baken;
        this.desk = PartnerSystem.desk(baken);
        this.partner = PartnerSystem.admitted(baken);
    }

    @BeforeAll
    void report() {
        report = newReport("Een verhaal voor het andere systeem");
        other = newReport("Nog een verhaal 🙂");
    }

    private String newReport(String story) {
        var before = baken.reports();
        new Form(baken).report(Form.fields("what", story, "persons", "Iemand met een busje"));
        return baken.newReportSince(before);
    }

    @Test
    void what_a_member_shares_is_given_out_opened_with_the_partners_key_and_gone_once_it_is_taken() {
        String shared = report;
        PartnerSystem little = PartnerSystem.admit(baken, "weinig", List.of("story"));
        assertTrue(desk.share(UUID.fromString(shared), "weinig").contains("De melding is gedeeld."));
        Lease lease = little.lease(50, 600);
        assertEquals(1, lease.deliveries().size());
        assertEquals(shared, lease.deliveries().get(0).get("report"));
        Envelope envelope = envelope(lease.deliveries().get(0));
        Opener opener = new Opener(little.key());
        assertTrue(opener.open(envelope, Part.STORY).contains("Een verhaal voor het andere systeem"));
        assertEquals("{}", opener.open(envelope, Part.PERSONS), "not its part");
        assertEquals("{}", opener.open(envelope, Part.REPORTER), "not its part");
        assertEquals(List.of(), little.lease(50, 600).deliveries(), "nothing is given out twice");
        assertEquals(List.of(), partner.acknowledge(lease.id(), lease.ids()), "another partner cannot speak of it");
        assertEquals(lease.ids(), little.acknowledge(lease.id(), lease.ids()));
        assertEquals(lease.ids(), little.acknowledge(lease.id(), lease.ids()), "twice is once");
        assertEquals(
                Set.of("TAKEN 1 1"),
                baken.column("SELECT CONCAT(state, ' ', envelope IS NULL, ' ', tries)"
                        + " FROM partner_delivery WHERE report = '" + shared + "'"));
        assertEquals(
                Set.of("SHARED", "HANDED_OVER partner:weinig", "DELIVERY_TAKEN partner:weinig"),
                acts(shared, "SHARED", "HANDED_OVER", "DELIVERY_TAKEN"));
        assertEquals(
                403,
                little.post("/queue/reports/" + shared + "/answers", "{\"answer\":\"x\"}")
                        .statusCode(),
                "it may not propose answers");
        assertTrue(desk.report(UUID.fromString(shared)).page().text().contains("Het systeem heeft de melding."));
    }

    @Test
    void what_a_reporter_sends_afterwards_a_member_shares_and_it_names_the_report_that_the_partner_has() {
        Reported later = reported("Waar later iets bij komt");
        PartnerSystem system = PartnerSystem.admit(baken, "later", List.of("story", "persons"));
        PartnerSystem.admit(baken, "mensen", List.of("persons"));
        write(later, "write", "Nog iets 🙂");
        String followUp = messages(later, 1).iterator().next();
        String opened =
                desk.press(desk.report(later.uuid()), "Open dit bericht").page().text();
        assertTrue(opened.contains("Nog iets 🙂"), opened);
        assertFalse(opened.contains("later heeft dit nog niet"), "the report itself is not shared");
        desk.share(later.uuid(), "later");
        desk.share(later.uuid(), "mensen");
        Visit page = desk.press(desk.report(later.uuid()), "Open dit bericht");
        assertTrue(
                page.page().text().contains("later heeft dit nog niet."),
                page.page().text());
        assertFalse(page.page().text().contains("mensen heeft dit nog niet."), "it gets nothing that is told");
        page = desk.press(page, "Deel dit met later");
        assertTrue(
                page.page().text().contains("Het bericht is gedeeld."),
                page.page().text());
        assertTrue(page.page().text().contains("later krijgt dit."), page.page().text());
        assertEquals(
                Set.of("0"),
                baken.column("SELECT COUNT(*) FROM partner_delivery WHERE envelope LIKE '%Nog iets%'"),
                "sealed");

        Lease first = system.lease(50, 600);
        assertEquals(List.of("report"), kinds(first), "the report comes first");
        assertEquals(List.of(), system.lease(50, 600).deliveries(), "and is not yet taken");
        system.acknowledge(first.id(), first.ids());
        Lease second = system.lease(50, 600);
        Map<String, Object> delivery = second.deliveries().get(0);
        assertEquals(List.of("follow-up"), kinds(second));
        assertEquals(later.id(), delivery.get("report"));
        assertEquals(followUp, delivery.get("message"));
        Envelope envelope = envelope(delivery);
        assertEquals(followUp, envelope.binding().submission().toString());
        Opener opener = new Opener(system.key());
        String story = opener.open(envelope, Part.STORY);
        assertEquals(
                "Nog iets 🙂", ReporterMessage.verify(story, envelope.binding()).text());
        assertEquals("{}", opener.open(envelope, Part.PERSONS));
        system.acknowledge(second.id(), second.ids());
        assertEquals(
                Set.of("TAKEN 2"),
                baken.column("SELECT CONCAT(MIN(state), ' ', COUNT(*)) FROM partner_delivery d JOIN partner p"
                        + " ON p.id = d.partner WHERE p.code = 'later' AND envelope IS NULL"));
        assertTrue(desk.press(desk.report(later.uuid()), "Open dit bericht")
                .page()
                .text()
                .contains("later heeft dit."));
        assertEquals(
                List.of("MESSAGE_SHARED later"),
                List.copyOf(baken.column("SELECT CONCAT(act, ' ', detail) FROM audit WHERE act = 'MESSAGE_SHARED'"
                        + " AND subject = '" + later.id() + "'")));
    }

    @Test
    void a_withdrawal_reaches_a_partner_that_has_the_report_though_nothing_else_does_and_tells_what_was_decided() {
        Reported gone = reported("Om in te trekken");
        PartnerSystem system = PartnerSystem.admit(baken, "intrek", List.of("story"));
        desk.share(gone.uuid(), "intrek");
        Lease report = system.lease(50, 600);
        system.acknowledge(report.id(), report.ids());
        write(gone, "write", "Nog iets");
        messages(gone, 1);
        Visit page = desk.press(desk.report(gone.uuid()), "Open dit bericht");
        desk.press(page, "Deel dit met intrek");
        write(gone, "withdraw-now", "");
        messages(gone, 2);
        assertEquals(List.of(), system.lease(50, 600).deliveries(), "nothing is given out meanwhile");
        page = desk.press(desk.press(desk.report(gone.uuid()), "Open dit bericht"), "Open dit bericht");
        desk.press(page, "Deel dit met intrek");
        Lease withdrawal = system.lease(50, 600);
        assertEquals(List.of("withdrawal"), kinds(withdrawal));
        assertEquals("none", withdrawal.deliveries().get(0).get("decision"));
        assertEquals(gone.id(), withdrawal.deliveries().get(0).get("report"));
        desk.press(desk.report(gone.uuid()), "Houd deze melding");
        execute("UPDATE partner_delivery SET available = '2020-01-06' WHERE report = '" + gone.id() + "'");
        Lease kept = system.lease(50, 600);
        assertEquals(List.of("follow-up", "withdrawal"), kinds(kept));
        assertEquals(
                Set.of("kept"),
                kept.deliveries().stream()
                        .filter(one -> one.containsKey("decision"))
                        .map(one -> one.get("decision"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void what_somebody_put_in_the_place_of_a_message_is_not_shared() {
        Reported victim = reported("Waar iemand iets onder schuift");
        PartnerSystem system = PartnerSystem.admit(baken, "schuif", List.of("story"));
        desk.share(victim.uuid(), "schuif");
        Lease lease = system.lease(50, 600);
        system.acknowledge(lease.id(), lease.ids());
        write(victim, "write", "Van de melder");
        UUID message = UUID.fromString(messages(victim, 1).iterator().next());
        ECKey own = Keys.generate(RANDOM);
        Binding binding = new Binding(message, Kind.FOLLOW_UP, 1, own.getKeyID());
        String forged = new Sealer(intakeKeys(), RANDOM)
                .seal(binding, Map.of(Part.STORY, new ReporterMessage("Van een ander").sign(binding, own)))
                .toJson();
        Visit page = desk.press(desk.report(victim.uuid()), "Open dit bericht");
        execute("UPDATE report_message SET envelope = '" + forged + "' WHERE id = '" + message + "'");
        String refused = desk.press(page, "Deel dit met schuif").page().text();
        assertTrue(refused.contains("gaat niet open, en kan dus niet worden gedeeld"), refused);
        String shown = desk.press(desk.report(victim.uuid()), "Open dit bericht")
                .page()
                .text();
        assertTrue(shown.contains("Zeker is niet dat dit van de melder is."), shown);
        assertFalse(shown.contains("Deel dit met schuif"), shown);
        assertEquals(List.of(), system.lease(50, 600).deliveries());
    }

    private record Reported(String id, String code) {
        UUID uuid() {
            return UUID.fromString(id);
        }
    }

    private Reported reported(String story) {
        var before = baken.reports();
        String code = new Form(baken).report(Form.fields("what", story));
        return new Reported(baken.newReportSince(before), code);
    }

    private void write(Reported to, String act, String words) {
        String pass =
                Html.of(new Form(baken).read(to.code()).body()).values("_token").get(0);
        new Web(baken.url()).form("/nl/antwoord", Form.fields("_token", pass, "message", words, "do", act));
    }

    /** Ids of so many messages that joined a report. */
    private Set<String> messages(Reported of, int count) {
        String ids = "SELECT id FROM report_message WHERE report = '" + of.id() + "'";
        Baken.await("all have joined", () -> baken.column(ids).size() == count);
        return baken.column(ids);
    }

    private List<ECKey> intakeKeys() {
        try {
            List<ECKey> keys = new ArrayList<>();
            for (Map<String, Object> key : JSONObjectUtils.getJSONObjectArray(
                    JSONObjectUtils.parse(
                            new Web(baken.url()).get("/api/v1/intake-keys").body()),
                    "keys")) {
                keys.add(Keys.parse(JSONObjectUtils.toJSONString(key)));
            }
            return keys;
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> kinds(Lease lease) {
        return lease.deliveries().stream()
                .map(one -> String.valueOf(one.get("kind")))
                .sorted()
                .toList();
    }

    @Test
    void what_a_partner_cannot_take_lies_apart_until_a_team_lead_offers_it_again() {
        desk.share(UUID.fromString(other), "zaken");
        Lease first = partner.lease(50, 600);
        assertEquals(first.ids(), partner.reject(first.id(), first.ids()));
        assertEquals(List.of(), partner.acknowledge(first.id(), first.ids()), "it said no");
        Visit page = desk.partners();
        assertTrue(
                page.page().text().contains("het systeem kan de kopie niet openen"),
                page.page().text());
        desk.press(page, "Bied opnieuw aan");
        Lease again = partner.lease(50, 600);
        assertEquals(1, again.deliveries().size());
        execute("UPDATE partner_delivery SET tries = 5, available = UTC_TIMESTAMP() WHERE lease = '" + again.id()
                + "'");
        assertEquals(List.of(), partner.lease(50, 600).deliveries(), "given out five times is enough");
        page = desk.partners();
        assertTrue(
                page.page().text().contains("te vaak opgehaald en niet bevestigd"),
                page.page().text());
        desk.press(page, "Gooi weg");
        assertEquals(Set.of(), baken.column("SELECT id FROM partner_delivery WHERE lease = '" + again.id() + "'"));
    }

    @Test
    void of_ten_thousand_that_could_not_be_taken_over_the_latest_are_shown_and_the_rest_is_told() {
        try {
            dead("seq_1_to_1");
            assertFalse(desk.partners().page().text().contains("En daarna nog"));
            dead("seq_2_to_10000");
            String text = desk.partners().page().text();
            assertTrue(text.contains("En daarna nog 9.800."), text);
        } finally {
            execute("DELETE FROM report WHERE route = 'dood'");
        }
    }

    @Test
    void what_is_thrown_away_is_what_stood_there_though_more_could_not_be_taken_over_meanwhile() {
        try {
            dead("seq_2_to_3");
            Visit shown = desk.partners();
            dead("seq_1_to_1");
            desk.press(shown, "Gooi weg");
            assertEquals(
                    Set.of("1", "3"),
                    baken.column("SELECT d.tries FROM partner_delivery d JOIN report r ON r.id = d.report"
                            + " WHERE r.route = 'dood'"));
        } finally {
            execute("DELETE FROM report WHERE route = 'dood'");
        }
    }

    /** Deliveries that could not be taken over, as many tries each as its number, the first one last. */
    private void dead(String numbers) {
        execute("INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version)"
                + " SELECT UUID(), 'report', 'dood', FALSE, '2020-01-01' + INTERVAL seq SECOND, 'CLOSED', FALSE, 4, 1 FROM "
                + numbers);
        execute(
                "INSERT INTO partner_delivery (id, partner, report, shared_by, shared, state, available, reason, settled,"
                        + " tries) SELECT UUID(), p.id, r.id, m.id, UTC_TIMESTAMP(), 'DEAD', UTC_TIMESTAMP(), 'UNREADABLE',"
                        + " UTC_TIMESTAMP() - INTERVAL SECOND(r.received) SECOND, SECOND(r.received)"
                        + " FROM report r JOIN partner p ON p.code = 'zaken' JOIN member m ON m.sign_in_name = 'carla'"
                        + " LEFT JOIN partner_delivery d ON d.report = r.id WHERE r.route = 'dood' AND d.id IS NULL");
    }

    @Test
    void whoever_owns_the_database_gets_no_envelope_sealed_to_a_key_of_theirs() {
        PartnerSystem honest = PartnerSystem.admit(baken, "eerlijk", List.of("story"));
        String key = one("SELECT public_key FROM partner WHERE code = 'eerlijk'");
        String own = Keys.publicJson(Keys.generate(RANDOM));
        String other = one("SELECT certificate FROM partner WHERE code = 'zaken'");
        String certificate = one("SELECT certificate FROM partner WHERE code = 'eerlijk'");
        for (String forged : List.of(
                "public_key = '" + own + "'",
                "parts = 'STORY REPORTER PERSONS'",
                "answers = TRUE",
                "certificate = '" + other + "'",
                "certificate = NULL")) {
            execute("UPDATE partner SET " + forged + " WHERE code = 'eerlijk'");
            assertFalse(desk.report(UUID.fromString(report)).page().text().contains("eerlijk"), forged);
            assertEquals(403, honest.post("/queue/leases", "{}").statusCode(), forged);
            execute("UPDATE partner SET public_key = '" + key + "', parts = 'STORY', answers = FALSE, certificate = '"
                    + certificate + "' WHERE code = 'eerlijk'");
        }
        assertTrue(desk.report(UUID.fromString(report)).page().text().contains("eerlijk"));
        assertEquals(200, honest.post("/queue/leases", "{}").statusCode());
    }

    @Test
    void a_partner_is_let_in_by_its_own_fingerprint_only_and_a_token_ends_when_it_is_replaced() {
        ECKey key = Keys.generate(RANDOM);
        Visit page = desk.register("nieuw", key.toPublicJWK().toJSONString(), List.of("story"));
        String token = desk.makeToken(page);
        PartnerSystem early = new PartnerSystem(baken, "nieuw", key, token);
        assertEquals(403, early.post("/queue/leases", "{}").statusCode());
        page = desk.letIn(page, Keys.thumbprint(Keys.generate(RANDOM)));
        assertTrue(
                page.page().text().contains("Die vingerafdruk hoort niet bij deze sleutel."),
                page.page().text());
        assertEquals(403, early.post("/queue/leases", "{}").statusCode());
        page = desk.letIn(page, key.getKeyID());
        assertEquals(200, early.post("/queue/leases", "{}").statusCode());
        PartnerSystem later = new PartnerSystem(baken, "nieuw", key, desk.makeToken(page));
        assertEquals(401, early.post("/queue/leases", "{}").statusCode());
        assertEquals(200, later.post("/queue/leases", "{}").statusCode());
        assertEquals(Set.of("0"), baken.column("SELECT COUNT(*) FROM partner WHERE token_hash = '" + token + "'"));
        String secret = desk.register("geheim", Keys.generate(RANDOM).toJSONString(), List.of("story"))
                .page()
                .text();
        assertTrue(secret.contains("Dit is een geheime sleutel."), secret);
    }

    /** One worker leases for a second and dies; the others get what it had when that second is over. */
    @Test
    void four_workers_get_each_report_once_and_what_a_dead_one_had_is_not_lost() throws Exception {
        int count = 120;
        Set<String> seeded = seed(partner, count);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            Callable<List<String>> worker = () -> {
                List<String> got = new ArrayList<>();
                while (one("SELECT COUNT(*) FROM partner_delivery d JOIN partner p ON p.id = d.partner WHERE p.code ="
                                        + " 'zaken' AND d.state = 'OPEN'")
                                .compareTo("0")
                        != 0) {
                    Lease lease = partner.lease(7, 600);
                    if (!lease.ids().isEmpty()) {
                        got.addAll(partner.acknowledge(lease.id(), lease.ids()));
                    }
                }
                return got;
            };
            Lease dead = partner.lease(50, 1);
            assertEquals(50, dead.ids().size());
            List<Future<List<String>>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(workers.submit(worker));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> one : running) {
                all.addAll(one.get());
            }
            assertEquals(count, all.size(), "none twice");
            assertEquals(seeded, new TreeSet<>(all), "none lost");
            assertEquals(List.of(), partner.acknowledge(dead.id(), dead.ids()), "too late: others have them");
        } finally {
            workers.shutdownNow();
            execute("DELETE FROM report WHERE route = 'proef'");
        }
    }

    @Test
    void what_a_partner_proposes_to_answer_a_member_sends_or_does_not() {
        UUID id = UUID.fromString(report);
        desk.share(id, "zaken");
        Lease lease = partner.lease(50, 600);
        String text = "Wij nemen het over. ’t Komt goed.";
        PartnerAnswer proposal = new PartnerAnswer(UUID.randomUUID(), id, "nl", text);
        assertEquals(404, propose(proposal, partner.key()).statusCode(), "not acknowledged yet");
        partner.acknowledge(lease.id(), lease.ids());
        assertEquals(422, propose(proposal, Keys.generate(RANDOM)).statusCode(), "signed by another");
        assertEquals(
                422,
                propose(new PartnerAnswer(UUID.randomUUID(), id, "nl", " "), partner.key())
                        .statusCode());
        assertEquals(202, propose(proposal, partner.key()).statusCode());
        assertEquals(202, propose(proposal, partner.key()).statusCode(), "twice is once");
        assertEquals(Set.of("1"), baken.column("SELECT COUNT(*) FROM partner_answer WHERE report = '" + report + "'"));
        assertEquals(
                Set.of("0"),
                baken.column("SELECT COUNT(*) FROM partner_answer WHERE sealed LIKE '%komt goed%' OR sealed LIKE '%"
                        + proposal.sign(partner.key()).split("\\.", -1)[1] + "%'"),
                "sealed");
        Visit page = desk.press(desk.report(id), "Lees het voorstel");
        assertTrue(page.page().text().contains(text));
        page = desk.press(page, "Neem over in je antwoord");
        page = desk.press(page, "Bekijk wat de melder leest");
        assertTrue(page.page().text().contains(text), "in the preview");
        page = desk.press(page, "Verstuur");
        assertTrue(page.page().text().contains("Je antwoord is verstuurd."));
        assertEquals(
                Set.of("ANSWER_PROPOSED partner:zaken", "LOOKED_AT_PROPOSALS", "PROPOSAL_USED", "ANSWERED"),
                acts(report, "ANSWER_PROPOSED", "LOOKED_AT_PROPOSALS", "PROPOSAL_USED", "ANSWERED"));
        assertEquals("{\"state\":\"used\"}", propose(proposal, partner.key()).body());
    }

    private HttpResponse<String> propose(PartnerAnswer answer, ECKey key) {
        return partner.post(
                "/queue/reports/" + answer.report() + "/answers", "{\"answer\":\"" + answer.sign(key) + "\"}");
    }

    private static Envelope envelope(Map<String, Object> delivery) {
        try {
            return Envelope.parse(JSONObjectUtils.toJSONString(JSONObjectUtils.getJSONObject(delivery, "envelope")));
        } catch (java.text.ParseException e) {
            throw new EnvelopeUnreadable("no object");
        }
    }

    /** Closed reports that nobody will miss, shared with a partner; the ids of the deliveries. */
    private Set<String> seed(PartnerSystem with, int count) throws SQLException {
        Sealer sealer = new Sealer(List.of(with.key()), RANDOM);
        Set<String> ids = new TreeSet<>();
        try (Connection database = baken.database(MariaDb.MIGRATE);
                PreparedStatement reports = database.prepareStatement(
                        "INSERT INTO report (id, kind, route, urgent, received, state, held_apart, size_class, version)"
                                + " VALUES (?, 'report', 'proef', FALSE, UTC_TIMESTAMP(), 'CLOSED', FALSE, 4, 1)");
                PreparedStatement deliveries = database.prepareStatement(
                        "INSERT INTO partner_delivery (id, partner, report, shared_by, shared, state, available, envelope)"
                                + " SELECT ?, p.id, ?, m.id, UTC_TIMESTAMP(), 'OPEN', UTC_TIMESTAMP(), ? FROM partner p"
                                + " JOIN member m ON m.sign_in_name = 'carla' WHERE p.code = '"
                                + with.name() + "'")) {
            for (int i = 0; i < count; i++) {
                UUID sealed = UUID.randomUUID();
                UUID id = UUID.randomUUID();
                Binding binding = new Binding(sealed, Kind.REPORT, 1, with.key().getKeyID());
                reports.setString(1, sealed.toString());
                reports.executeUpdate();
                deliveries.setString(1, id.toString());
                deliveries.setString(2, sealed.toString());
                deliveries.setString(
                        3, sealer.seal(binding, Map.of(Part.STORY, "{\"a\":1}")).toJson());
                deliveries.executeUpdate();
                ids.add(id.toString());
            }
        }
        return ids;
    }

    /** What was done to a report: a member's act by its name, a partner's with who. */
    private Set<String> acts(String about, String... which) {
        return baken.column(
                "SELECT IF(actor LIKE 'partner:%', CONCAT(act, ' ', actor), act) FROM audit WHERE subject = '" + about
                        + "' AND act IN ('" + String.join("','", which) + "')");
    }

    private String one(String sql) {
        return baken.column(sql).iterator().next();
    }

    private void execute(String sql) {
        try (Connection database = baken.database(MariaDb.MIGRATE);
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
