package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.journeys.house.Build;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each thing that the doctor looks at is broken on purpose, and named; nothing else is. */
@Installed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorFault {
    private static final String SITE = "BAKEN_SITE_URL";

    private final Production production;
    private final OwnMariaDb database;

    DoctorFault(Production production) {
        this.production = production;
        database = production.database();
    }

    @BeforeAll
    void backUp() {
        Backups backups = new Backups(production);
        backups.database();
        backups.centre();
        backups.portal();
    }

    @Test
    void of_a_good_installation_it_finds_nothing_wrong_but_pages_that_nobody_confirmed() {
        Examined portal = Examined.of(production, "portal", Map.of());
        assertEquals(List.of(), portal.wrong());
        assertEquals(0, portal.code());
        for (String about : List.of(
                "secret baken.secrets.portal",
                "data folder",
                "demo data",
                "disk",
                "database",
                "clock",
                "grants",
                "trust root",
                "headers",
                "reports",
                "inside",
                "certificate",
                "languages",
                "backup")) {
            assertTrue(portal.lines().stream().anyMatch(line -> line.startsWith("ok          " + about + ": ")), about);
        }
        assertTrue(portal.lines().stream().anyMatch(line -> line.startsWith("not checked mail: ")));
        assertEquals(List.of(), Examined.of(production, "backup", Map.of()).wrong());
        Examined centre = Examined.of(production, "centre", Map.of());
        assertEquals(1, centre.wrong().size(), centre::toString);
        assertTrue(centre.wrong().get(0).contains("an editor has yet to confirm (verify: true)"), centre::toString);
    }

    @Test
    void what_is_set_or_lies_wrong_is_named() throws IOException {
        Path folder = Build.newFolder("doctor-wrong");
        Path open = Files.copy(production.secret("portal/secrets"), folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r-----"));
        Path other = Files.writeString(folder.resolve("root"), "x".repeat(43) + "\n");
        Path demo = Files.createDirectory(
                folder.resolve("demo"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(demo.resolve("baken.stamp"), "demo=true\n");
        Map<String, Map<String, String>> wrong = new LinkedHashMap<>();
        wrong.put("secret baken.secrets.portal: ", Map.of("BAKEN_SECRETS_PORTAL", open.toString()));
        wrong.put("secret baken.db.portal.password.file: ", Map.of("BAKEN_DB_PORTAL_PASSWORD_FILE", folder + "/none"));
        wrong.put("trust root: the one in ", Map.of("BAKEN_TRUST_ROOT_FILE", other.toString()));
        wrong.put("trust root: keys are published and ", Map.of("BAKEN_TRUST_ROOT_FILE", folder + "/none"));
        wrong.put("disk: ", Map.of("BAKEN_DISK_APART", "0"));
        wrong.put("languages: ", Map.of("BAKEN_LANGUAGES_UNREVIEWED", "true"));
        wrong.put("demo data: setting baken.demo ", Map.of("BAKEN_DEMO", "true"));
        wrong.put("demo data: " + demo, Map.of("BAKEN_DATA", demo.toString()));
        wrong.put("data folder: ", Map.of("BAKEN_DATA", demo.toString()));
        wrong.put("backup: there is none of the portal", Map.of("BAKEN_BACKUP_FOLDER", folder.toString()));
        wrong.put("database: ", Map.of("BAKEN_DB_URL", "jdbc:mariadb://127.0.0.1:1/baken"));
        wrong.put("certificate: that of localhost", Map.of(SITE, "https://localhost:" + production.httpsPort()));
        wrong.put("certificate: the portal's address", Map.of(SITE, "http://127.0.0.1:" + production.portalPort()));
        wrong.put("headers: a visitor gets no answer", Map.of(SITE, "https://portal.example.org:1"));
        wrong.forEach((words, environment) -> assertNamed("portal", words, environment));
    }

    @Test
    void what_is_wrong_in_the_database_is_named() {
        whileDone(
                "GRANT SELECT ON baken.report TO 'baken_portal'@'%'",
                "REVOKE SELECT ON baken.report FROM 'baken_portal'@'%'",
                "portal",
                "grants: the account has too much: SELECT on report");
        whileDone(
                "REVOKE INSERT ON baken.page_count FROM 'baken_portal'@'%'",
                "GRANT INSERT ON baken.page_count TO 'baken_portal'@'%'",
                "portal",
                "grants: the account has too little: INSERT on page_count");
        whileDone(
                "GRANT DELETE ON baken.seen TO 'baken_backup'@'%'",
                "REVOKE DELETE ON baken.seen FROM 'baken_backup'@'%'",
                "backup",
                "grants: the account has too much: DELETE on seen");
        whileDone(
                "INSERT INTO baken.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success) VALUES (99999, '999', 'x', 'SQL', 'x', 'x', 0, 1)",
                "DELETE FROM baken.flyway_schema_history WHERE installed_rank = 99999",
                "portal",
                "database: it has schema version 999");
        whileDone(
                // for that account alone: the wings keep their connections
                "SET GLOBAL init_connect = 'SET timestamp = IF(CURRENT_USER() LIKE \"baken_backup@%\", UNIX_TIMESTAMP() + 3600, 0)'",
                "SET GLOBAL init_connect = ''", "backup", "clock: this machine's and the database's are 3");
        whileDone(
                "INSERT INTO baken.content_problem SELECT UUID(), id, told, 'error', 'nl/x.md', 1, 'x'"
                        + " FROM baken.content_reading ORDER BY told DESC LIMIT 1",
                "DELETE FROM baken.content_problem WHERE file = 'nl/x.md'",
                "centre",
                "content: 1 mistakes in the pages");
    }

    @Test
    void a_certificate_that_ends_soon_and_another_server_in_the_portals_place_are_named() {
        production.sign("soon", "DNS:" + Production.PORTAL_NAME, 3);
        try (Stranger stranger = new Stranger(production.folder().resolve("tls/soon"), false)) {
            Map<String, String> there = Map.of(SITE, stranger.address().toString());
            assertNamed("portal", "certificate: that of portal.example.org holds for 2 days", there);
            assertNamed(
                    "portal",
                    "headers: Content-Security-Policy is missing, Strict-Transport-Security is missing",
                    there);
            assertNamed("portal", "inside: /health, /metrics, /openapi, /centrum/aanmelden answer to everybody", there);
        }
    }

    @Test
    void a_server_whose_answer_has_no_end_is_named_and_not_waited_for() {
        try (Stranger stranger = new Stranger(production.folder().resolve("tls/portal"), true)) {
            assertNamed(
                    "portal",
                    "headers: a visitor gets no answer",
                    Map.of(SITE, stranger.address().toString()));
        }
    }

    @Test
    void a_mail_server_that_is_away_or_not_itself_or_speaks_in_clear_is_named() {
        int nobody = Production.freePort();
        assertNamed("centre", "mail: 127.0.0.1:" + nobody + " cannot be reached", mail(nobody));
        Path tls = production.folder().resolve("tls");
        try (MailDoor good = new MailDoor(tls.resolve("database"), true)) {
            Examined well = Examined.of(production, "centre", mail(good.port()));
            assertTrue(
                    well.lines()
                            .contains("ok          mail: 127.0.0.1:" + good.port()
                                    + " answers over TLS, under its name."),
                    well::toString);
        }
        try (MailDoor another = new MailDoor(tls.resolve("portal"), true)) {
            assertNamed("centre", "mail: the certificate of 127.0.0.1", mail(another.port()));
        }
        try (MailDoor clear = new MailDoor(tls.resolve("database"), false)) {
            assertNamed("centre", "mail: 127.0.0.1:" + clear.port() + " offers no STARTTLS", mail(clear.port()));
        }
    }

    private static Map<String, String> mail(int port) {
        return Map.of("BAKEN_MAIL_HOST", "127.0.0.1", "BAKEN_MAIL_PORT", Integer.toString(port));
    }

    @Test
    void a_backup_that_is_too_old_is_named() throws IOException {
        Path folder = Build.newFolder("doctor-backups");
        Path old = Files.createDirectory(folder.resolve("database-20260101T023000Z"));
        Files.writeString(old.resolve("rows.sql.gz.age"), "");

        assertNamed(
                "backup", "backup: the newest of the database is ", Map.of("BAKEN_BACKUP_FOLDER", folder.toString()));
    }

    private void whileDone(String broken, String mended, String settings, String words) {
        database.asRoot(broken);
        try {
            assertNamed(settings, words, Map.of());
        } finally {
            database.asRoot(mended);
        }
    }

    private void assertNamed(String settings, String words, Map<String, String> environment) {
        Examined found = Examined.of(production, settings, environment);
        assertEquals(1, found.code(), found::toString);
        assertTrue(found.wrong().stream().anyMatch(line -> line.startsWith("wrong       " + words)), words + found);
        for (String account : List.of("portal", "centre", "backup")) {
            assertFalse(found.toString().contains(database.password("baken_" + account)), "a password is told");
        }
    }
}
