package nl.baken.launcher.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.launcher.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Backups by their moments. What is in them is for the long tests. */
class BackupFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");

    @TempDir
    Path folder;

    @Test
    void one_gets_its_name_when_it_is_whole() throws IOException {
        Path made = new BackupFolder(folder).add(Kind.DATABASE, NOW, into -> {
            assertEquals(List.of(".database.lock", into.getFileName().toString()), names());
            assertTrue(into.getFileName().toString().startsWith(".unfinished-"));
            return filled(into);
        });

        assertEquals(folder.resolve("database-20261123T023000Z"), made);
        assertEquals(NOW, Manifest.of(made).made());
        Manifest.of(made).requireWhole(made);
        assertEquals(Optional.of(NOW), BackupFolder.newest(folder, "database"));
    }

    @Test
    void of_one_that_fails_nothing_is_left_and_none_is_removed_for_it() throws IOException {
        add(NOW.minus(Duration.ofDays(36)));

        assertThrows(IOException.class, () -> new BackupFolder(folder).add(Kind.DATABASE, NOW, into -> {
            filled(into);
            throw new IOException("no room");
        }));

        assertEquals(List.of(".database.lock", "database-20261018T023000Z"), names());
    }

    @Test
    void what_was_broken_off_by_a_kill_is_taken_for_no_backup_and_goes_with_the_next() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".unfinished-database-20261122T023000Z"));
        filled(left);
        assertEquals(Optional.empty(), BackupFolder.newest(folder, "database"));

        add(NOW);

        assertEquals(List.of(".database.lock", "database-20261123T023000Z"), names());
    }

    @Test
    void each_goes_when_it_is_older_than_35_days_and_no_other_kind_or_file_with_it() throws IOException {
        Files.createDirectories(folder.resolve("database-mine"));
        Files.createDirectories(folder.resolve("centre-20200101T000000Z"));
        for (int day = 0; day <= 80; day++) {
            Instant now = NOW.plus(Duration.ofDays(day));
            add(now);
            List<String> backups = names().stream()
                    .filter(name -> name.matches("database-[0-9T]+Z"))
                    .toList();
            assertEquals(Math.min(day, 35) + 1, backups.size(), "the oldest is " + backups.get(0));
        }
        assertTrue(names().containsAll(List.of("database-mine", "centre-20200101T000000Z")));
    }

    @Test
    void two_of_a_kind_are_not_made_at_once_and_none_over_another() throws IOException {
        BackupFolder one = new BackupFolder(folder);
        one.add(Kind.DATABASE, NOW, into -> {
            assertRefused("Another backup of database is being made", () -> add(NOW.plusSeconds(1)));
            return filled(into);
        });
        assertRefused("There is a backup", () -> add(NOW));
    }

    @Test
    void a_folder_that_is_not_there_is_refused() {
        assertRefused("is missing", () -> new BackupFolder(folder.resolve("none")));
    }

    @Test
    void a_manifest_that_somebody_changed_is_refused() throws IOException {
        add(NOW);
        Path made = folder.resolve("database-20261123T023000Z");
        Path manifest = made.resolve("manifest");
        String text = Files.readString(manifest);
        for (String wrong : List.of(
                "", text + "x", text.replace("database", "both"), text.replace("made 2026-11-23", "made 2026-13-23"))) {
            Files.writeString(manifest, wrong);
            assertThrows(Refused.class, () -> Manifest.of(made), wrong);
        }
        Files.writeString(manifest, text.replace("bytes 3", "bytes 4"));
        assertRefused("is damaged", () -> Manifest.of(made).requireWhole(made));
    }

    private void add(Instant now) throws IOException {
        new BackupFolder(folder).add(Kind.DATABASE, now, into -> filled(into, now));
    }

    private static Manifest filled(Path into) throws IOException {
        return filled(into, NOW);
    }

    private static Manifest filled(Path into, Instant now) throws IOException {
        Path file = into.resolve(Kind.DATABASE.file());
        Durable.write(file, new byte[] {1, 2, 3});
        return new Manifest(Kind.DATABASE, now, "0.1.0", 148, 1, 3, Durable.digest(file));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void assertRefused(String reason, Executable asked) {
        String line = String.valueOf(assertThrows(Refused.class, asked).getMessage());
        assertTrue(line.contains(reason), line);
    }
}
