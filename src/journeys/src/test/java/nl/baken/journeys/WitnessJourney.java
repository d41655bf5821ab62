package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.baken.journeys.house.Api;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Changing;
import nl.baken.journeys.house.Chrome;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Running;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.house.Staff;
import nl.baken.journeys.house.Web;
import nl.baken.seal.DocumentSet;
import nl.baken.seal.Keys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The documents in which a report is written: told by the portal, signed by the team lead, compared by a witness. */
@Running
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WitnessJourney {
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String YOUNG = "/nl/melden/jongere";

    private final Baken baken;
    private final Chrome chrome;
    private final Api api;
    private final Web web;
    private final Changing between;

    WitnessJourney(Baken baken, Chrome chrome) {
        this.baken = baken;
        this.chrome = chrome;
        this.api = new Api(baken);
        this.web = new Web(baken.url());
        this.between = new Changing(baken);
    }

    @BeforeAll
    void awaitSignature() {
        Baken.await(
                "the demo's team lead has signed",
                () -> web.get(DOCUMENTS).body().contains("\"state\":\"signed\""));
    }

    @AfterAll
    void close() {
        between.close();
        api.close();
    }

    @Test
    void the_portal_tells_what_it_serves_to_everybody_and_the_log_has_a_line_for_each() {
        SortedMap<String, String> told = told();
        for (String path : List.of(YOUNG, "/nl/melden/burger", "/nl/melden/professional", "/nl/advies/vraag")) {
            assertTrue(told.containsKey(path), path);
        }
        assertTrue(told.keySet().stream().anyMatch(path -> path.endsWith("/report.js")));
        assertTrue(told.keySet().stream().anyMatch(path -> path.endsWith("/site.css")));
        List<String> log = baken.log();
        told.forEach((path, digest) -> {
            assertEquals(digest, DocumentSet.sha256(web.bytes(path).body()), path);
            assertTrue(
                    log.stream().anyMatch(line -> line.contains("Serves " + path + " with SHA-256 " + digest)), path);
        });
    }

    @Test
    void the_signature_is_the_pinned_roots_and_is_in_the_audit_trail() {
        DocumentSet signed = DocumentSet.verify(json().getString("signed"), pinned());
        assertEquals(told(), signed.documents());
        assertTrue(baken.column("SELECT subject FROM audit WHERE act = 'DOCUMENTS_SIGNED'")
                .contains(DocumentSet.number(signed.documents())));
    }

    @Test
    void a_witness_finds_everything_as_it_was_signed() {
        Told told = witness(0, baken.url().toString(), pinned());
        assertTrue(told.output().contains("same      " + YOUNG), told.output());
        assertTrue(told.output().contains("All " + told().size() + " documents"), told.output());
    }

    @Test
    void a_witness_tells_one_changed_byte_of_a_page_and_of_a_script() {
        between.change((path, body) -> path.equals(YOUNG) ? body.replaceFirst("</p>", "</P>") : body);
        assertTrue(witness(1, between.url(), pinned()).output().contains("DIFFERENT " + YOUNG));

        between.change((path, body) -> path.endsWith("/report.js") ? body + " " : body);
        Told told = witness(1, between.url(), pinned());
        assertTrue(told.output().matches("(?s).*DIFFERENT /assets/\\S+/report\\.js.*"), told.output());
        assertTrue(told.output().contains("same      " + YOUNG), told.output());
    }

    @Test
    void a_witness_tells_a_script_that_nobody_signed_and_a_document_that_is_gone() {
        between.change((path, body) ->
                path.equals(YOUNG) ? body.replace("</head>", "<script src=\"/assets/mee.js\"></script></head>") : body);
        assertTrue(
                witness(1, between.url(), pinned()).output().contains("UNSIGNED  /assets/mee.js, loaded by " + YOUNG));
        String other = told().firstKey().replaceFirst("/[^/]+$", "/weg.js");
        between.change((path, body) -> path.equals(DOCUMENTS) ? body.replace(told().firstKey(), other) : body);
        assertTrue(
                witness(0, between.url(), pinned()).output().contains("same      " + told().firstKey()),
                "what the portal lists beside the signature counts for nothing");
    }

    @Test
    void a_witness_is_not_taken_in_by_another_signature() {
        var stranger = Keys.generate(new SecureRandom());
        String foreign = new DocumentSet(99, "0.1.0", told(), Keys.thumbprint(stranger)).sign(stranger);
        String signed = json().getString("signed");
        String payload = foreign.split("\\.", -1)[1];
        for (String forged : List.of(
                foreign,
                signed.split("\\.", -1)[0] + "." + payload + "." + signed.split("\\.", -1)[2],
                signed.substring(0, signed.length() - 6),
                "x",
                "")) {
            between.change((path, body) -> path.equals(DOCUMENTS) ? body.replace(signed, forged) : body);
            assertTrue(witness(1, between.url(), pinned()).output().contains("DIFFERS: "), forged);
        }
        assertTrue(witness(1, baken.url().toString(), Keys.thumbprint(stranger))
                .output()
                .contains("signed by another key"));
    }

    @Test
    void a_witness_that_cannot_find_out_says_so() {
        witness(2, baken.url().toString(), "kort");
        witness(2, "ftp://127.0.0.1", pinned());
        witness(2, "http://127.0.0.1:1", pinned());
    }

    @Test
    void a_witness_lists_what_is_served_with_the_number_to_compare() {
        StringBuilder lines = new StringBuilder();
        told().forEach((path, digest) ->
                lines.append(digest).append("  ").append(path).append('\n'));
        String number =
                DocumentSet.number(told()).toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
        assertEquals(
                lines + "number: " + number + "\n",
                witness(0, "--list", baken.url().toString()).output());
    }

    @Test
    void a_set_that_somebody_put_into_the_database_is_not_shown() throws SQLException {
        var stranger = Keys.generate(new SecureRandom());
        String foreign = new DocumentSet(999, "0.1.0", told(), Keys.thumbprint(stranger)).sign(stranger);
        try (Connection database = baken.database(MariaDb.MIGRATE);
                PreparedStatement insert = database.prepareStatement(
                        "INSERT INTO published_documents (serial, document, published) VALUES (999, ?, NOW())");
                Statement delete = database.createStatement()) {
            insert.setString(1, foreign);
            insert.executeUpdate();
            Baken.await("the portal has looked again", () -> state().equals("unsigned"));
            assertFalse(json().containsKey("signed"));
            delete.executeUpdate("DELETE FROM published_documents WHERE serial = 999");
        }
        Baken.await("the portal has looked again", () -> state().equals("signed"));
    }

    @Test
    void the_team_lead_signs_with_the_passphrase_what_the_portal_told() throws SQLException {
        SignIn lead = signIn("carla");
        try (Staff carla = Staff.signIn(chrome, baken, lead)) {
            Page page = carla.visitor().goTo("/centrum/documenten");
            assertTrue(page.content().contains("De handtekening klopt"), page.content());
            assertEquals(0, page.getByLabel("Je wachtzin").count(), "nothing to sign");

            SortedMap<String, String> other = new TreeMap<>(told());
            other.put(YOUNG, "0".repeat(64));
            offer(other);
            page = carla.visitor().goTo("/centrum/documenten");
            assertTrue(page.content().contains("Dit zijn andere pagina’s dan er getekend zijn"));
            sign(page, "een heel andere wachtzin");
            page.getByText("Die wachtzin klopt niet. Er is niet getekend.").waitFor();
            assertEquals("signed", state(), "nothing was signed");
            sign(page, lead.passphrase());
            page.getByText("De meldpagina’s zijn ondertekend.").waitFor();
            Baken.await("the portal has looked again", () -> state().equals("differs"));
            assertTrue(witness(1, baken.url().toString(), pinned()).output().contains("DIFFERENT " + YOUNG));

            SortedMap<String, String> third = new TreeMap<>(told());
            third.put(YOUNG, "2".repeat(64));
            offer(told());
            page = carla.visitor().goTo("/centrum/documenten");
            offer(third);
            sign(page, lead.passphrase());
            page.getByText("De website heeft intussen andere pagina’s gemeld.").waitFor();
            offer(told());
            page = carla.visitor().goTo("/centrum/documenten");
            sign(page, lead.passphrase());
            page.getByText("De meldpagina’s zijn ondertekend.").waitFor();
        }
        Baken.await("the portal has looked again", () -> state().equals("signed"));
    }

    @Test
    void who_is_no_team_lead_sees_how_it_stands_and_cannot_sign() throws SQLException {
        SortedMap<String, String> other = new TreeMap<>(told());
        other.put(YOUNG, "1".repeat(64));
        offer(other);
        try (Staff dewi = Staff.signIn(chrome, baken, signIn("dewi"))) {
            Page page = dewi.visitor().goTo("/centrum/documenten");
            assertTrue(page.content().contains("Dit zijn andere pagina’s dan er getekend zijn"));
            assertEquals(0, page.getByLabel("Je wachtzin").count());
        } finally {
            offer(told());
        }
    }

    private static void sign(Page page, String passphrase) {
        page.getByLabel("Je wachtzin").fill(passphrase);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Onderteken"))
                .click();
    }

    /** What a node of the portal would tell. */
    private void offer(SortedMap<String, String> documents) throws SQLException {
        StringBuilder lines = new StringBuilder();
        documents.forEach(
                (path, digest) -> lines.append(digest).append("  ").append(path).append('\n'));
        try (Connection database = baken.database(MariaDb.PORTAL);
                PreparedStatement insert = database.prepareStatement("INSERT INTO document_offer"
                        + " (id, told, version, documents) VALUES (?, UTC_TIMESTAMP(6), '0.1.0', ?)")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, lines.toString());
            insert.executeUpdate();
        }
    }

    private SignIn signIn(String name) {
        return baken.signIns().values().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String pinned() {
        try {
            return Files.readString(baken.data().resolve("trust-root")).strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String state() {
        return json().getString("state");
    }

    private SortedMap<String, String> told() {
        SortedMap<String, String> told = new TreeMap<>();
        json().getJsonObject("documents").forEach((path, digest) -> told.put(path, ((JsonString) digest).getString()));
        return told;
    }

    private JsonObject json() {
        try (JsonReader reader =
                Json.createReader(new StringReader(api.get(DOCUMENTS).body()))) {
            return reader.readObject();
        }
    }

    private record Told(int status, String output) {}

    private static Told witness(int expected, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Path.of("..", "..", "deploy", "witness").toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, process.waitFor(), output);
            return new Told(expected, output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
