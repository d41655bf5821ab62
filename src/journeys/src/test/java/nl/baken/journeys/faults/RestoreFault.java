package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.centre.retention.Destruction;
import nl.baken.centre.retention.Terms;
import nl.baken.centre.retention.TombstoneFile;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Form;
import nl.baken.journeys.house.MariaDb;
import org.junit.jupiter.api.Test;

/** An installation is lost, and comes back from its backups on a new database, with new accounts, in new folders. */
@Installed
class RestoreFault {
    private static final String ANSWER = "We kijken morgen bij de sluis.";

    private final Production production;
    private final OwnMariaDb database;
    private final Backups backups;

    RestoreFault(Production production) {
        this.production = production;
        database = production.database();
        backups = new Backups(production);
    }

    @Test
    void every_code_and_envelope_opens_again_what_was_destroyed_stays_dead_and_the_trail_holds() {
        List<Sent> byForm = Stream.of("Eerste bij de haven", "Tweede bij het hek")
                .map(story -> Sent.byForm(production, story))
                .toList();
        Sent byApi = Sent.byApi(production, "Derde, door een programma");
        Sent answered = byForm.get(1);
        Sent dead = Sent.byForm(production, "Later vernietigd");
        Desk desk = Desk.signIn(production, production.lead());
        for (Sent each : List.of(answered, dead)) {
            desk.read(each.report());
            desk.answer(each.report(), ANSWER);
        }
        database.asRoot("UPDATE baken.answer SET visible_from = UTC_TIMESTAMP(6)");

        String head = production.requireTrailToHold().replaceFirst(".* head ", "");
        long began = System.nanoTime();
        Path ofDatabase = backups.database();
        double secondsToBackUp = seconds(began);
        destroy(dead.report());
        int left = database.reports().size();
        assertFalse(database.reports().contains(dead.report()));
        Path ofCentre = backups.centre();
        Path ofPortal = backups.portal();

        double[] secondsToRestore = {0};
        try (Production restored = production.another("restored", empty -> {
            Restoring into = new Restoring(backups, empty);
            into.bringFiles(ofCentre, ofPortal);
            long start = System.nanoTime();
            String said = into.database(ofDatabase);
            secondsToRestore[0] = seconds(start);
            assertTrue(said.contains("1 destroyed after that"), said);
        })) {
            assertEquals(left, restored.database().reports().size());
            assertFalse(restored.database().reports().contains(dead.report()), "it stays dead");
            assertEquals(
                    Set.of(),
                    restored.database()
                            .column("SELECT report FROM report_envelope WHERE report = '" + dead.report() + "'"));
            Desk again = Desk.signIn(restored, restored.lead());
            Form anew = new Form(restored.portal());
            for (Sent each : List.of(byForm.get(0), answered, byApi)) {
                assertTrue(again.read(each.report()).contains(each.story()), each.story());
            }
            for (Sent each : List.of(byForm.get(0), byApi)) {
                assertTrue(anew.read(each.code()).body().contains("We hebben je melding ontvangen"), each.story());
            }
            assertTrue(anew.read(answered.code()).body().contains(ANSWER));
            assertFalse(anew.read(dead.code()).body().contains(ANSWER), "an answer to what is dead");
            assertTrue(restored.requireTrailToHold(head).startsWith("The audit trail holds"));
            assertTrue(
                    restored.database()
                            .column("SELECT detail FROM audit WHERE subject = '" + dead.report() + "'")
                            .contains("AGAIN"),
                    "and the trail says so");
            Set<String> before = restored.database().reports();
            anew.report(Form.fields("what", "Na het terugzetten"));
            assertEquals(before.size() + 1, restored.database().reports().size(), "it goes on");
            System.out.printf(
                    "RestoreFault: %d reports: backing up the database takes %.1f s, restoring it %.1f s%n",
                    left + 1, secondsToBackUp, secondsToRestore[0]);
            new ManyReports(restored, byApi.report()).measure();
        }
    }

    @Test
    void what_cannot_be_restored_is_one_line_and_touches_nothing() throws IOException {
        Sent.byForm(production, "Om terug te zetten");
        Path whole = backups.database();
        Path files = backups.centre();
        Restoring here = new Restoring(backups, production);
        // the database that it names is full, so what comes before that is said first
        assertSays("This recovery key does not open", here.refusal(whole, "another"));
        assertSays(
                "is damaged", here.refusal(changed(whole, "damaged", bytes -> bytes[bytes.length / 2] ^= 1), "team"));
        assertSays("is damaged", here.refusal(shortened(whole, "cut-off"), "team"));
        assertSays("it has no manifest", here.refusal(withoutManifest(whole, "broken-off"), "team"));
        assertSays("Schema baken is not empty", here.refusal(whole, "team"));

        Path full = Build.newFolder("restore-full");
        Files.writeString(full.resolve("mine"), "x");
        assertSays("is not empty", here.refusalOfFiles(files, "team", full));
        Path none = full.resolve("none");
        assertSays("This recovery key does not open", here.refusalOfFiles(files, "portal", none));
        assertFalse(Files.exists(none), "nothing was touched");
    }

    @Test
    void a_backup_is_its_owners_alone_has_no_word_in_clear_and_takes_no_private_key_beside_it() throws IOException {
        Sent.byForm(production, "Niet te lezen");
        String member =
                database.column("SELECT sign_in_name FROM member").iterator().next();
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
