package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.nimbusds.jose.jwk.ECKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.FirstRun;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Inspector;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Session;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Visitor;
import nl.baken.journeys.house.Web;
import nl.baken.seal.KeyShare;
import nl.baken.seal.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The centre's keys replaced, and the recovery sheet used, with somebody who owns the database in the way. */
abstract class FirstRunKeys extends PagesJourney {
    private static final String KEYS = "/centrum/sleutels";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Where something lies that is sealed to the intake key. */
    static final Set<String> SEALED = new TreeSet<>(Set.of(
            "answer_draft.sealed",
            "entry_draft.sealed",
            "partner_answer.sealed",
            "report_envelope.envelope",
            "report_link.sealed",
            "report_message.envelope",
            "report_note.sealed",
            "report_reply.sealed",
            "report_sheet.sealed",
            "report_step.sealed",
            "second_look.decision",
            "second_look.sealed",
            "submission_envelope.sealed"));

    /** What else is as large: sealed to a mailbox or a partner, or signed and open. */
    private static final Set<String> OTHERS = Set.of(
            "answer.sealed",
            "document_offer.documents",
            "partner_delivery.envelope",
            "published_documents.document",
            "published_keys.document");

    private final FirstRun run;
    private final Baken baken;
    private final Inspector inspector;

    FirstRunKeys(FirstRun run) {
        this.run = run;
        baken = run.baken();
        inspector = new Inspector(run.visitor());
    }

    @BeforeAll
    void look() {
        run.visitor().goTo("/centrum/nieuw-noodblad");
        inspector.look("a new sheet");
        run.visitor().goTo(KEYS);
        inspector.look("keys");
        run.asOwnerOfTheDatabase("INSERT INTO key_rotation (new_key, old_key, begun, total, done)"
                + " VALUES ('new', 'old', NOW(), 9, 4)");
        run.visitor().goTo(KEYS).locator("progress").waitFor();
        inspector.look("keys, a rotation that stands still");
        run.asOwnerOfTheDatabase("DELETE FROM key_rotation WHERE new_key = 'new'");
    }

    @Override
    List<Inspector> inspectors() {
        return List.of(inspector);
    }

    @Test
    void every_column_that_may_hold_something_sealed_is_known_to_the_rotation() {
        Set<String> found = baken.column("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                + " WHERE table_schema = 'baken' AND data_type = 'mediumtext'");
        found.removeAll(OTHERS);
        assertEquals(SEALED, found, "add it to staff.SealedColumn and here, or to the others");
    }

    /** One story, since each step stands on the one before. */
    @Test
    void a_new_intake_key_takes_the_place_of_the_old_one_though_its_maker_leaves_halfway() throws SQLException {
        String before = report("Van voor de nieuwe sleutel");
        Session lead = run.leadSignsIn();
        write(lead, before, "Een notitie van toen");
        String old = one("SELECT key_id FROM key_share WHERE purpose = 'INTAKE'");
        String keptShare = one("SELECT sealed FROM key_share s JOIN member m ON m.id = s.member"
                + " WHERE purpose = 'INTAKE' AND m.sign_in_name = 'wilma'");

        assertTrue(replace(lead, "een andere wachtzin dan die").contains("Je wachtzin klopt niet."));
        assertEquals(Set.of(), baken.column("SELECT new_key FROM key_rotation"));
        String after;
        try (Connection owner = baken.database(MariaDb.MIGRATE);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false); // holds the work up at the first report
            statement.executeQuery("SELECT report FROM report_envelope WHERE report = '" + before + "' FOR UPDATE");
            assertTrue(replace(lead, FirstRun.PASSPHRASE).contains("We zetten alles om naar de nieuwe sleutel"));
            String fresh = one("SELECT new_key FROM key_rotation WHERE finished IS NULL");
            assertTrue(replaceAgain(lead), "a second one beside it");
            Baken.await(
                    "the portal tells the new key",
                    () -> published().contains(fresh) && !published().contains(old));
            after = report("Van na de nieuwe sleutel");
            assertTrue(read(lead, after).contains("Van na de nieuwe sleutel"), "by who was signed in already");
            assertEquals(303, lead.post("/centrum/afmelden", List.of()).statusCode());
            owner.rollback();
        }
        Session again = run.leadSignsIn();
        Baken.await("it stands still", () -> again.get(KEYS).body().contains("Dit staat stil"));
        assertEquals(
                1,
                baken.column("SELECT id FROM report_note WHERE report = '" + before + "' AND LOCATE('" + old
                                + "', sealed) > 0")
                        .size());
        assertTrue(read(again, before).contains("Van voor de nieuwe sleutel"));
        assertTrue(read(again, after).contains("Van na de nieuwe sleutel"));
        assertTrue(notes(again, before).contains("Een notitie van toen"));

        // it may be finished only when no portal can seal to the old key any more: as if that were long ago
        run.asOwnerOfTheDatabase("UPDATE key_rotation SET begun = begun - INTERVAL 1 HOUR WHERE finished IS NULL");
        again.submit(KEYS, Map.of(), "further:go");
        Baken.await("the old key is destroyed", () -> baken.column(
                        "SELECT new_key FROM key_rotation WHERE finished IS NULL")
                .isEmpty());
        assertEquals(Set.of(), baken.column("SELECT holder_key FROM key_share WHERE key_id = '" + old + "'"));
        for (String column : SEALED) {
            String[] place = column.split("\\.", -1);
            assertEquals(
                    Set.of("0"),
                    baken.column(
                            "SELECT COUNT(*) FROM " + place[0] + " WHERE LOCATE('" + old + "', " + place[1] + ") > 0"),
                    column);
        }
        for (Session session : List.of(again, run.leadSignsIn())) {
            assertTrue(read(session, before).contains("Van voor de nieuwe sleutel"));
            assertTrue(read(session, after).contains("Van na de nieuwe sleutel"));
            assertTrue(notes(session, before).contains("Een notitie van toen"));
        }
        assertEquals(
                Set.of("INTAKE_KEY_REPLACED", "OLD_KEY_DESTROYED", "ROTATION_WENT_ON"),
                baken.column("SELECT act FROM audit WHERE act LIKE '%KEY_REPLACED' OR act LIKE 'ROTATION%'"
                        + " OR act LIKE 'OLD_KEY%'"));

        // who owns the database brings the old share back: nothing is sealed to that key, and it is no longer published
        run.asOwnerOfTheDatabase("INSERT INTO key_share (key_id, holder_key, purpose, member, sealed, created) SELECT '"
                + old + "', s.holder_key, 'INTAKE', s.member, '" + keptShare + "', '2099-01-01' FROM key_share s"
                + " JOIN member m ON m.id = s.member WHERE s.purpose = 'ROOT' AND m.sign_in_name = 'wilma'");
        write(run.leadSignsIn(), before, "Nog een notitie");
        assertEquals(
                Set.of("0"), baken.column("SELECT COUNT(*) FROM report_note WHERE LOCATE('" + old + "', sealed) > 0"));
        run.asOwnerOfTheDatabase("DELETE FROM key_share WHERE key_id = '" + old + "'");
    }

    @Test
    void nothing_is_sealed_to_a_key_that_who_owns_the_database_hands_out() {
        String report = report("Wie dit leest");
        ECKey own = Keys.generate(RANDOM);
        ECKey wilma = Keys.parse(one("SELECT public_key FROM member WHERE sign_in_name = 'wilma'"));
        for (String purpose : List.of("INTAKE", "ANSWER", "ROOT")) {
            ECKey key = purpose.equals("INTAKE") ? own : Keys.generate(RANDOM);
            run.asOwnerOfTheDatabase("INSERT INTO key_share (key_id, holder_key, purpose, member, sealed, created)"
                    + " SELECT '" + Keys.thumbprint(key) + "', '" + Keys.thumbprint(wilma) + "', '" + purpose
                    + "', id, '" + KeyShare.seal(key, wilma, RANDOM).jwe()
                    + "', '2099-01-01' FROM member WHERE sign_in_name = 'wilma'");
        }
        Session lead = run.leadSignsIn();
        write(lead, report, "Alleen voor ons");
        assertTrue(notes(lead, report).contains("Alleen voor ons"));
        assertEquals(
                Set.of("0"),
                baken.column(
                        "SELECT COUNT(*) FROM report_note WHERE LOCATE('" + Keys.thumbprint(own) + "', sealed) > 0"));
        // the root that is opened is the pinned one: what it signs holds
        String newSheet = makeSheet(lead);
        assertTrue(opens(newSheet));
        for (String created : List.of("INTAKE", "ANSWER", "ROOT")) {
            run.asOwnerOfTheDatabase("DELETE FROM key_share WHERE member IS NOT NULL AND purpose = '" + created
                    + "' AND created > '2098-01-01'");
        }
        run.replaceSheet(newSheet);
    }

    @Test
    void a_new_sheet_ends_the_old_one_and_a_forged_one_is_none() {
        String old = run.sheet();
        assertTrue(opens(old));
        String fresh = makeSheet(run.leadSignsIn());
        run.replaceSheet(fresh);
        assertEquals(17, fresh.split(" ", -1).length);
        assertFalse(opens(old));
        assertTrue(opens(fresh));
        assertEquals(1, baken.column("SELECT holder_key FROM recovery_sheet").size());
        assertEquals(
                Set.of("ANSWER", "INTAKE", "ROOT"), baken.column("SELECT purpose FROM key_share WHERE member IS NULL"));

        // one that is newer, with the certificate of the true one beside it: it is about another key
        ECKey forged = Keys.generate(RANDOM);
        run.asOwnerOfTheDatabase("INSERT INTO recovery_sheet (holder_key, public_key, locked_key, made, certificate)"
                + " SELECT '" + Keys.thumbprint(forged) + "', '" + Keys.publicJson(forged)
                + "', locked_key, '2099-01-01', certificate FROM recovery_sheet");
        assertTrue(opens(fresh), "the true one still works");
        run.asOwnerOfTheDatabase("DELETE FROM recovery_sheet WHERE made > '2098-01-01'");

        // the true one without what the trust root said of it
        String certificate = one("SELECT certificate FROM recovery_sheet");
        run.asOwnerOfTheDatabase("UPDATE recovery_sheet SET certificate = NULL");
        assertFalse(opens(fresh));
        run.asOwnerOfTheDatabase("UPDATE recovery_sheet SET certificate = '" + certificate + "'");
    }

    @Test
    void the_sheet_opens_the_reports_when_the_passphrase_is_lost() {
        Form form = new Form(baken);
        Set<String> before = baken.reports();
        form.report(Form.fields("what", "Van voor de vergeten wachtzin"));
        String report = baken.newReportSince(before);
        try (Visitor holder = run.chrome().visitor(baken.url())) {
            Page page = holder.goTo("/centrum/noodblad");
            FirstRun.press(
                    page,
                    Map.of("De zeventien woorden van het blad", run.sheet().replaceFirst("\\w+", "fietsbel")),
                    "Verder");
            assertTrue(page.getByRole(AriaRole.ALERT).innerText().contains("Deze woorden openen niets"));
            FirstRun.press(page, Map.of("De zeventien woorden van het blad", run.sheet()), "Verder");
            page.locator("#totp-secret").waitFor();
            SignIn again = new SignIn(
                    "willem",
                    FirstRun.NEW_PASSPHRASE,
                    page.locator("#totp-secret").innerText().replace(" ", ""));
            FirstRun.press(
                    page,
                    Map.of(
                            "Je naam",
                            "Willem Veldkamp",
                            "Aanmeldnaam",
                            "willem",
                            "Wachtzin",
                            FirstRun.NEW_PASSPHRASE,
                            "Wachtzin nog een keer",
                            FirstRun.NEW_PASSPHRASE,
                            "De code die",
                            again.freshCode()),
                    "Maak me teamleider");
            page.getByText("Je kunt je weer aanmelden.").waitFor();
            try (Staff willem = Staff.signIn(run.chrome(), baken, again)) {
                assertTrue(willem.read(report).containsValue("Van voor de vergeten wachtzin"));
            }
        }
    }

    private String replace(Session lead, String passphrase) {
        return lead.submit(KEYS, Map.of("replace:passphrase", passphrase), "replace:go")
                .body();
    }

    /** Whether a page that was open from before does nothing while a rotation is going on. */
    private boolean replaceAgain(Session lead) {
        lead.post(
                KEYS,
                Session.filled(
                        lead.get(KEYS).body(),
                        Map.of("replace", "replace", "replace:passphrase", FirstRun.PASSPHRASE),
                        "replace:go"));
        return baken.column("SELECT new_key FROM key_rotation WHERE finished IS NULL")
                        .size()
                == 1;
    }

    private static String makeSheet(Session lead) {
        String page = lead.submit(
                        "/centrum/nieuw-noodblad", Map.of("renew:passphrase", FirstRun.PASSPHRASE), "renew:go")
                .body();
        return Pattern.compile("<li>([a-z]+)</li>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(" "));
    }

    /** Whether these words lead on to choosing a new passphrase. */
    private boolean opens(String words) {
        return Session.with(baken.direct(), "")
                .submit("/centrum/noodblad", Map.of("open:words", words), "open:enter")
                .body()
                .contains("Kies een nieuwe wachtzin.");
    }

    private String report(String words) {
        Set<String> before = baken.reports();
        new Form(baken).report(Form.fields("what", words));
        return baken.newReportSince(before);
    }

    private String published() {
        return new Web(baken.direct()).get("/api/v1/intake-keys").body();
    }

    /** The page of a report after the story was opened. */
    private static String read(Session session, String report) {
        String page = session.get("/centrum/melding/" + report).body();
        String button = Pattern.compile("name=\"(read:[^\"]*:open)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        return press(session, report, page, Map.of(), button);
    }

    private static void write(Session session, String report, String note) {
        String page = session.get("/centrum/melding/" + report).body();
        press(session, report, page, Map.of("notes:text", note), "notes:write");
    }

    private static String notes(Session session, String report) {
        String page = session.get("/centrum/melding/" + report).body();
        return press(session, report, page, Map.of(), "notes:open");
    }

    /** With the nonce, which PrimeFaces' scripts would add. */
    private static String press(
            Session session, String report, String page, Map<String, String> values, String button) {
        List<Map.Entry<String, String>> fields = Session.filled(page, values, button);
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        assertTrue(nonce.find());
        fields.add(Map.entry("primefaces.nonce", nonce.group(1)));
        return session.post("/centrum/melding/" + report, fields).body();
    }

    private String one(String sql) {
        return baken.column(sql).iterator().next();
    }
}
