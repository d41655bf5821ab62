package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.centre.retention.Destruction;
import nl.baken.centre.retention.Terms;
import nl.baken.centre.retention.TombstoneFile;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;

/** An installation is lost, and comes back from its backups on a new database, with new accounts, in new folders. */
@Installed
class RestoreFault {
    private static final String ANSWER = "We kijken morgen bij de sluis.";

    private final Production production;
    private final OwnMariaDb database;
    private final Backups backups;
    private final Form form;

    RestoreFault(Production production) {
        this.production = production;
        database = production.database();
        backups = new Backups(production);
        form = new Form(production.portal());
    }

    @Test
    void every_code_and_envelope_opens_again_what_was_destroyed_stays_dead_and_the_trail_holds() {
        Map<String, String> codes = new LinkedHashMap<>(); // by story
        Map<String, String> reports = new LinkedHashMap<>();
        for (String story : new String[] {"Eerste bij de haven", "Tweede bij het hek", "Later vernietigd"}) {
            reports.put(story, sent(() -> codes.put(story, form.report(Form.fields("what", story)))));
        }
        for (String story : new String[] {"Derde, door een programma", "Vierde, door een programma"}) {
            reports.put(story, sent(() -> codes.put(story, byApi(story))));
        }
        Desk desk = Desk.signIn(production, production.lead());
        for (String story : new String[] {"Tweede bij het hek", "Later vernietigd"}) {
            desk.read(reports.get(story));
            desk.answer(reports.get(story), ANSWER);
        }
        database.asRoot("UPDATE baken.answer SET visible_from = UTC_TIMESTAMP(6)");

        long began = System.nanoTime();
        Path ofDatabase = backups.database();
        double secondsToBackUp = seconds(began);
        String dead = reports.remove("Later vernietigd");
        String deadCode = codes.remove("Later vernietigd");
        destroy(dead);
        assertFalse(database.reports().contains(dead));
        Path ofCentre = backups.centre();
        Path ofPortal = backups.portal();
        String noted = production.requireTrailToHold();

        double[] secondsToRestore = {0};
        try (Production restored = production.another("restored", empty -> {
            bringFiles(empty, ofCentre, ofPortal);
            long start = System.nanoTime();
            String said = restoreDatabase(empty, ofDatabase, "team");
            secondsToRestore[0] = seconds(start);
            assertTrue(said.contains("1 destroyed after that"), said);
        })) {
            assertFalse(restored.database().reports().contains(dead), "it stays dead");
            assertEquals(
                    Set.of(),
                    restored.database().column("SELECT report FROM report_envelope WHERE report = '" + dead + "'"));
            Desk again = Desk.signIn(restored, restored.lead());
            Form anew = new Form(restored.portal());
            reports.forEach((story, id) -> assertTrue(again.read(id).contains(story), story));
            codes.forEach((story, code) ->
                    assertTrue(anew.read(code).body().contains("We hebben je melding ontvangen"), story));
            assertTrue(anew.read(codes.get("Tweede bij het hek")).body().contains(ANSWER));
            assertFalse(anew.read(deadCode).body().contains(ANSWER), "an answer to what is dead");
            assertTrue(restored.requireTrailToHold().startsWith("The audit trail holds"));
            assertEquals(
                    Set.of("AGAIN"),
                    restored.database()
                            .column("SELECT detail FROM audit WHERE subject = '" + dead + "' AND detail = 'AGAIN'"));
            Set<String> before = restored.database().reports();
            anew.report(Form.fields("what", "Na het terugzetten"));
            assertEquals(before.size() + 1, restored.database().reports().size(), "it goes on");
            System.out.printf(
                    "RestoreFault: backing up the database of %d reports takes %.1f s, restoring it %.1f s; the trail was: %s%n",
                    reports.size() + 1, secondsToBackUp, secondsToRestore[0], noted);
        }
    }

    @Test
    void what_cannot_be_restored_is_one_line_and_touches_nothing() throws IOException {
        form.report(Form.fields("what", "Om terug te zetten"));
        database.reports();
        Path whole = backups.database();
        Path files = backups.centre();
        Path settings = restoreSettings(production, Build.newFolder("restore-refused"));
        // the database that it names is full, so what comes before that is said first
        assertSays("This recovery key does not open", refusal(whole, "another", settings));
        assertSays(
                "is damaged",
                refusal(changed(whole, "damaged", bytes -> bytes[bytes.length / 2] ^= 1), "team", settings));
        assertSays("is damaged", refusal(shortened(whole, "cut-off"), "team", settings));
        assertSays("it has no manifest", refusal(withoutManifest(whole, "broken-off"), "team", settings));
        assertSays("Schema baken is not empty", refusal(whole, "team", settings));

        Path full = Build.newFolder("restore-full");
        Files.writeString(full.resolve("mine"), "x");
        assertSays("is not empty", refusalOfFiles(files, "team", full));
        Path none = full.resolve("none");
        assertSays("This recovery key does not open", refusalOfFiles(files, "portal", none));
        assertFalse(Files.exists(none), "nothing was touched");
    }

    @Test
    void a_backup_is_its_owners_alone_has_no_word_in_clear_and_takes_no_private_key_beside_it() throws IOException {
        form.report(Form.fields("what", "Niet te lezen"));
        String member =
                database.column("SELECT sign_in_name FROM member").iterator().next();
        database.reports();
        for (Path backup : new Path[] {backups.database(), backups.centre(), backups.portal()}) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
            try (Stream<Path> all = Files.list(backup)) {
                for (Path file : all.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    assertTrue(text.startsWith("age-encryption.org/v1\n") || text.startsWith("baken-backup 1\n"));
                    assertFalse(text.contains(member) || text.contains("pepper"), file.toString());
                }
            }
        }
        assertSays(
                "has the private half of a recovery key",
                backups.refusal(
                        "database",
                        "backup",
                        Map.of("BAKEN_BACKUP_KEY", backups.key("team").toString())));
        assertSays(
                "does not let account baken_backup in",
                backups.refusal(
                        "database",
                        "backup",
                        Map.of(
                                "BAKEN_DB_BACKUP_PASSWORD_FILE",
                                production.secret("portal/database-password").toString())));
        try (Stream<Path> left = Files.list(production.folder().resolve("backup"))) {
            assertEquals(
                    0,
                    left.filter(file -> file.getFileName().toString().startsWith(".unf"))
                            .count());
        }
    }

    @Test
    void the_account_for_backups_reads_all_and_changes_nothing() throws SQLException {
        try (Connection backup = database.connect("baken_backup");
                var statement = backup.createStatement()) {
            for (String table :
                    database.column("SELECT table_name FROM information_schema.tables WHERE table_schema = 'baken'")) {
                statement.executeQuery("SELECT 1 FROM `" + table + "` LIMIT 1").close();
                for (String change :
                        new String[] {"DELETE FROM `%s` WHERE 1 = 0", "DROP TABLE `%s`", "TRUNCATE `%s`"}) {
                    try {
                        statement.execute(change.formatted(table));
                        throw new AssertionError(change.formatted(table));
                    } catch (SQLException e) {
                        assertEquals(1142, e.getErrorCode(), e.getMessage());
                    }
                }
            }
        }
    }

    private String sent(Runnable sending) {
        Set<String> before = database.reports();
        sending.run();
        Set<String> added = new TreeSet<>(database.reports());
        added.removeAll(before);
        assertEquals(1, added.size());
        return added.iterator().next();
    }

    private String byApi(String story) {
        Web web = new Web(production.portal());
        String token =
                between(web.post("/api/v1/send-tokens", "application/json", "").body(), "\"token\":\"");
        return between(
                web.post(
                                "/api/v1/reports",
                                "application/json",
                                "{\"token\":\"" + token + "\",\"route\":\"burger\",\"answers\":{\"what\":\"" + story
                                        + "\"}}")
                        .body(),
                "\"code\":\"");
    }

    private static String between(String json, String before) {
        int from = json.indexOf(before) + before.length();
        assertTrue(from >= before.length(), json);
        return json.substring(from, json.indexOf('"', from));
    }

    /** As the centre does two weeks after its reporter withdrew it. */
    private void destroy(String report) {
        database.asRoot("UPDATE baken.report SET withdrawal = 'ASKED', withdrawn = UTC_TIMESTAMP() - INTERVAL 20 DAY"
                + " WHERE id = '" + report + "'");
        try (Connection centre = database.connect(MariaDb.CENTRE)) {
            centre.setAutoCommit(false);
            var stones = new Destruction(Terms.proposed()).destroy(centre, UUID.fromString(report), Instant.now());
            assertEquals(1, stones.size());
            centre.commit();
            new TombstoneFile(production.folder().resolve("centre/tombstones")).add(stones);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the runbook says: files to where the settings name them, before the database. */
    private void bringFiles(Production empty, Path ofCentre, Path ofPortal) {
        Path centre = empty.folder().resolve("files-centre");
        Path portal = empty.folder().resolve("files-portal");
        production.jar(
                "restore", ofCentre.toString(), "--key", backups.key("team").toString(), "--to", centre.toString());
        production.jar(
                "restore", ofPortal.toString(), "--key", backups.key("portal").toString(), "--to", portal.toString());
        try {
            copy(centre.resolve("baken.secrets.centre"), empty.secret("centre/secrets"));
            copy(portal.resolve("baken.secrets.portal"), empty.secret("portal/secrets"));
            copy(portal.resolve("baken.secrets.portal"), empty.secret("centre/portal-secrets"));
            copy(portal.resolve("baken.trust-root.file"), empty.secret("portal/trust-root"));
            Path data = Files.createDirectory(
                    empty.folder().resolve("centre"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            copy(centre.resolve("baken.trust-root.file"), data.resolve("trust-root"));
            copy(centre.resolve("baken.tombstones.file"), data.resolve("tombstones"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private String restoreDatabase(Production empty, Path backup, String key) {
        return production.jar(
                "restore",
                backup.toString(),
                "--key",
                backups.key(key).toString(),
                "--settings",
                restoreSettings(empty, empty.secret("migrate")).toString());
    }

    private static Path restoreSettings(Production into, Path folder) {
        return Changed.file("settings/restore")
                .change("/etc/baken", into.secret("portal").getParent())
                .change("127.0.0.1:3306", into.database().place())
                .change("/var/lib/baken-centre", into.folder().resolve("centre"))
                .to(folder.resolve("restore"));
    }

    private String refusal(Path backup, String key, Path settings) {
        return Refusal.of(
                Map.of(),
                Production.jarCommand(
                        "restore",
                        backup.toString(),
                        "--key",
                        "" + backups.key(key),
                        "--settings",
                        settings.toString()));
    }

    private String refusalOfFiles(Path backup, String key, Path to) {
        return Refusal.of(
                Map.of(),
                Production.jarCommand(
                        "restore", backup.toString(), "--key", "" + backups.key(key), "--to", to.toString()));
    }

    private interface Change {
        void of(byte[] bytes);
    }

    private static Path changed(Path whole, String name, Change change) throws IOException {
        Path copy = copyOf(whole, name);
        byte[] bytes = Files.readAllBytes(copy.resolve("rows.sql.gz.age"));
        change.of(bytes);
        Files.write(copy.resolve("rows.sql.gz.age"), bytes);
        return copy;
    }

    private static Path shortened(Path whole, String name) throws IOException {
        Path copy = copyOf(whole, name);
        byte[] bytes = Files.readAllBytes(copy.resolve("rows.sql.gz.age"));
        Files.write(copy.resolve("rows.sql.gz.age"), Arrays.copyOf(bytes, bytes.length - 1));
        return copy;
    }

    private static Path withoutManifest(Path whole, String name) throws IOException {
        Path copy = copyOf(whole, name);
        Files.delete(copy.resolve("manifest"));
        return copy;
    }

    private static Path copyOf(Path backup, String name) throws IOException {
        Path copy = Build.newFolder("restore-" + name);
        for (String file : new String[] {"manifest", "rows.sql.gz.age"}) {
            Files.copy(backup.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void assertSays(String reason, String line) {
        assertTrue(line.startsWith("baken: ") && line.contains(reason), line);
    }
}
