package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;

/** Two wings as two services, a database that is not theirs to start, nginx before them. */
@Installed
class ProductionFault {
    private static final Pattern PORTAL_READS =
            Pattern.compile("GRANT [A-Z, ]*SELECT[A-Z, ]* ON baken\\.(\\w+) +TO 'baken_portal'");

    private final Production production;
    private final OwnMariaDb database;

    ProductionFault(Production production) {
        this.production = production;
        database = production.database();
    }

    @Test
    void a_report_sent_through_nginx_reaches_the_centre_and_its_code_opens_its_mailbox() {
        Set<String> before = database.reports();
        Form form = new Form(production.portal());

        String code = form.report(Form.fields("what", "Door nginx heen"));

        assertEquals(before.size() + 1, database.reports().size());
        assertTrue(form.read(code).body().contains("We hebben je melding ontvangen"));
    }

    @Test
    void both_wings_start_again_in_order() {
        System.out.printf(
                "ProductionFault: a start takes the portal %.1f s, the centre %.1f s%n",
                production.secondsToStart("portal"), production.secondsToStart("centre"));

        assertEquals(200, new Web(production.portal()).get("/nl/").statusCode());
        assertEquals(200, new Web(production.centre()).get("/centrum/aanmelden").statusCode());
    }

    @Test
    void a_member_reads_what_was_sent_and_the_code_reads_the_answer() {
        Set<String> before = database.reports();
        Form form = new Form(production.portal());
        String code = form.report(Form.fields("what", "Achter de <oude> sluis"));
        Set<String> added = new TreeSet<>(database.reports());
        added.removeAll(before);
        String report = added.iterator().next();

        Desk desk = Desk.signIn(production, production.lead());
        assertTrue(desk.read(report).contains("Achter de &lt;oude&gt; sluis"), "the story is on the screen");
        String answered = desk.answer(report, "We gaan ernaartoe.");
        assertTrue(answered.contains("Je antwoord is verstuurd"), answered);
        // it can be taken back for a while, and shows after that
        database.asRoot("UPDATE baken.answer SET visible_from = UTC_TIMESTAMP(6)");

        assertTrue(form.read(code).body().contains("We gaan ernaartoe."));
    }

    @Test
    void the_portal_goes_on_while_the_centre_is_away_and_nothing_is_lost() {
        Set<String> before = database.reports();
        Form form = new Form(production.portal());
        List<String> codes = new ArrayList<>();

        int ended = production.withoutCentre(() -> {
            assertEquals(
                    502, new Web(production.centre()).get("/centrum/aanmelden").statusCode());
            assertEquals(200, new Web(production.portal()).get("/nl/").statusCode());
            codes.add(form.report(Form.fields("what", "Terwijl niemand er is")));
        });

        assertEquals(143, ended, "as the unit names it a success");
        assertEquals(before.size() + 1, database.reports().size());
        assertEquals(200, form.read(codes.get(0)).statusCode());
    }

    @Test
    void no_word_of_a_visitor_lies_in_a_file_in_clear() {
        String word = "Kraaiennest7351";
        // 28 KB as it is sent: nginx would put it into a temporary file, were it not told otherwise
        new Form(production.portal()).report(Form.fields("what", word + " é".repeat(4_000)));
        new Web(production.portal()).get("/nl/zoeken?q=" + word);
        database.reports();

        assertEquals(List.of(), filesWith(word));
        assertFalse(filesWith("portal.example.org").isEmpty(), "the search finds what is there");
    }

    @Test
    void the_database_is_encrypted_at_rest() {
        String encrypted = "SELECT COUNT(*) > 40, SUM(encryption_scheme = 0)"
                + " FROM information_schema.innodb_tablespaces_encryption WHERE name LIKE 'baken/%'";
        database.asRoot("CREATE TABLE baken.tried (word VARCHAR(40)); INSERT INTO baken.tried VALUES ('Waterhoen9182');"
                + " FLUSH TABLES baken.tried FOR EXPORT; UNLOCK TABLES");
        try {
            assertEquals("1\t0", database.asRoot(encrypted).strip());
            assertEquals(List.of(), filesWith("Waterhoen9182"));
        } finally {
            database.asRoot("DROP TABLE baken.tried");
        }
    }

    @Test
    void the_portals_account_has_no_way_to_what_is_the_centres() throws IOException, SQLException {
        String grants = Files.readString(Changed.PRODUCTION.resolve("../database/grants.sql"));
        Set<String> mayRead = PORTAL_READS
                .matcher(grants)
                .results()
                .map(grant -> grant.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tables =
                database.column("SELECT table_name FROM information_schema.tables WHERE table_schema = 'baken'");
        assertTrue(tables.containsAll(mayRead), mayRead::toString);

        Set<String> read = new TreeSet<>();
        try (Connection portal = database.connect("baken_portal");
                Statement statement = portal.createStatement()) {
            for (String table : tables) {
                if (isDone(statement, "SELECT 1 FROM `" + table + "` LIMIT 1")) {
                    read.add(table);
                }
                assertFalse(isDone(statement, "DELETE FROM `" + table + "` WHERE 1 = 0"), table);
            }
        }
        assertEquals(mayRead, read);
    }

    @Test
    void no_account_comes_in_without_tls_or_with_another_certificate() {
        for (String account : List.of("baken_portal", "baken_centre", "baken_migrate", "baken_retention")) {
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(database.url(), account, database.password(account))
                            .close(),
                    account);
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(
                                    database.url() + "?sslMode=verify-full&serverSslCert="
                                            + production.folder().resolve("tls/portal.pem"),
                                    account,
                                    database.password(account))
                            .close(),
                    account);
        }
    }

    @Test
    void each_thing_that_is_wrong_with_the_database_is_one_line() {
        assertSays("has no schema of Baken's: run baken.jar migrate.", production.onEmptyDatabase());
        assertSays(
                "does not let account baken_portal in.",
                production.refusal(
                        "portal",
                        Map.of(
                                "BAKEN_DB_PORTAL_PASSWORD_FILE",
                                production.secret("retention/database-password").toString())));
        assertSays(
                "cannot be used",
                production.refusal("centre", Map.of("BAKEN_DB_URL", "jdbc:mariadb://127.0.0.1:1/baken")));

        database.asRoot("INSERT INTO baken.flyway_schema_history (installed_rank, version, description, type, script,"
                + " installed_by, execution_time, success) VALUES (99999, '999', 'x', 'SQL', 'x', 'x', 0, 1)");
        try {
            assertSays("has schema version 999, this Baken needs 1", production.refusal("centre", Map.of()));
        } finally {
            database.asRoot("DELETE FROM baken.flyway_schema_history WHERE installed_rank = 99999");
        }

        database.asRoot("GRANT SELECT ON baken.report TO 'baken_portal'@'%'");
        try {
            assertSays("baken_portal may read table report.", production.refusal("portal", Map.of()));
        } finally {
            database.asRoot("REVOKE SELECT ON baken.report FROM 'baken_portal'@'%'");
        }
    }

    @Test
    void a_folder_or_a_port_in_use_is_one_line() {
        assertSays("is in use by another Baken.", production.refusal("portal", Map.of()));
        assertSays(
                "Cannot listen on",
                production.refusal(
                        "portal",
                        Map.of(
                                "BAKEN_DATA",
                                production.folder().resolve("another").toString()),
                        production.portalPort()));
        assertFalse(Files.exists(production.folder().resolve("another")), "nothing was touched");
    }

    @Test
    void a_secret_that_others_may_read_is_one_line_and_not_told() {
        assertSays(
                "must have mode 0600.",
                production.refusal(
                        "portal",
                        Map.of(
                                "BAKEN_SECRETS_PORTAL",
                                production.folder().resolve("tls/portal.pem").toString())));
        assertSays(
                "must not be within reach of the portal.",
                production.refusal(
                        "portal",
                        Map.of(
                                "BAKEN_SECRETS_CENTRE",
                                production.secret("centre/secrets").toString())));
    }

    @Test
    void a_centre_that_has_its_keys_gives_out_no_token_again() {
        String told = String.valueOf(assertThrows(IllegalStateException.class, production::setUpToken)
                .getMessage());

        assertTrue(told.contains("This centre has its keys already"), told);
    }

    private static void assertSays(String reason, String line) {
        assertTrue(line.startsWith("baken: ") && line.contains(reason), line);
    }

    private static boolean isDone(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private List<Path> filesWith(String word) {
        try (Stream<Path> all = Files.walk(production.folder())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jar"))
                    .filter(file -> bytes(file).contains(word))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return ""; // gone meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
