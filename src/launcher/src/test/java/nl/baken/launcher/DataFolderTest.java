package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Version VERSION = new Version("0.1.0", "11.4.5");

    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void name() {
        root = temporary.resolve("deep/data");
    }

    @Test
    void makes_a_new_folder_for_its_owner_only() throws IOException {
        DataFolder folder = inspect(true, VERSION);
        assertTrue(Files.notExists(temporary.resolve("deep")), "inspecting touches nothing");

        folder.lock();
        folder.make(VERSION);

        for (Path made : new Path[] {root, folder.database(), folder.tmp(), folder.secrets(), folder.run()}) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        }
        folder.release();
    }

    @Test
    void keeps_no_place_for_a_database_or_secrets_of_one_wing_alone() {
        DataFolder folder = inspect(false, VERSION);
        folder.makeForOneWing(VERSION);

        assertTrue(Files.notExists(folder.database()));
        assertTrue(Files.notExists(folder.secrets()));
        assertTrue(Files.exists(folder.run()));
        folder.release();
        assertRefused("is not a demo", true, VERSION);
    }

    @Test
    void takes_one_that_has_only_what_was_restored_and_never_for_a_demo() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("trust-root"), "x");
        Files.writeString(root.resolve("tombstones"), "");
        assertRefused("is not empty and not Baken's", true, VERSION);

        DataFolder folder = inspect(false, VERSION);
        folder.lock();
        folder.makeForOneWing(VERSION);
        folder.release();
        assertEquals("x", Files.readString(root.resolve("trust-root")));

        Files.delete(root.resolve("baken.stamp"));
        assertRefused("is not empty and not Baken's", false, VERSION);
    }

    @Test
    void empties_its_temporary_part_at_each_start() throws IOException {
        made(true, VERSION);
        Path leftover = Files.createDirectories(root.resolve("tmp/server")).resolve("upload");
        Files.createFile(leftover);

        made(true, VERSION);

        assertTrue(Files.notExists(leftover));
    }

    @Test
    void takes_an_older_folder_and_stamps_it_anew() {
        made(true, new Version("0.0.9", "11.4.5"));
        made(true, VERSION);

        assertRefused("another version", true, new Version("0.0.9", "11.4.5"));
    }

    @Nested
    class Refuses {

        @Test
        void a_folder_of_a_newer_version() {
            made(true, new Version("0.2.0", "11.4.5"));

            assertRefused("another version", true, VERSION);
        }

        @Test
        void demo_data_when_asked_for_none() {
            made(true, VERSION);

            assertRefused("holds demo data", false, VERSION);
        }

        @Test
        void real_data_when_asked_for_a_demo() {
            made(false, VERSION);

            assertRefused("is not a demo", true, VERSION);
        }

        @Test
        void a_folder_that_is_somebody_elses() throws IOException {
            Files.createDirectories(root);
            Files.writeString(root.resolve("thesis.txt"), "hands off");

            assertRefused("not Baken's", true, VERSION);
        }

        @Test
        void a_file() throws IOException {
            Files.createDirectories(root.getParent());
            Files.writeString(root, "hands off");

            assertRefused("is not a folder", true, VERSION);
        }

        @Test
        void a_full_disk() {
            Refused refused =
                    assertThrows(Refused.class, () -> DataFolder.inspect(root, true, VERSION, Long.MAX_VALUE));

            assertTrue(String.valueOf(refused.getMessage()).startsWith("No disk space"));
            assertFalse(Files.exists(root));
        }

        @Test
        void a_folder_that_another_baken_has() {
            DataFolder first = inspect(true, VERSION);
            first.lock();
            first.make(VERSION);
            DataFolder second = inspect(true, VERSION);

            assertThrows(Refused.class, second::lock);

            first.release();
        }

        @Test
        void the_second_of_two_first_starts_at_once_and_leaves_the_first_as_it_is() throws IOException {
            DataFolder first = inspect(false, VERSION);
            DataFolder second = inspect(true, VERSION);
            first.make(VERSION);
            Path used = Files.createFile(first.tmp().resolve("used"));

            assertThrows(Refused.class, () -> second.make(VERSION));

            assertTrue(Files.exists(used));
            first.release();
            assertRefused("is not a demo", true, VERSION);
        }

        @Test
        void the_second_of_two_first_starts_though_the_first_has_ended_meanwhile() {
            DataFolder late = inspect(true, VERSION);
            made(false, VERSION);

            assertThrows(Refused.class, () -> late.make(VERSION));

            assertRefused("is not a demo", true, VERSION);
        }
    }

    private DataFolder inspect(boolean demo, Version version) {
        return DataFolder.inspect(root, demo, version, 1);
    }

    private void made(boolean demo, Version version) {
        DataFolder folder = inspect(demo, version);
        folder.lock();
        folder.make(version);
        folder.release();
    }

    private void assertRefused(String reason, boolean demo, Version version) {
        Map<Path, String> before = content();

        Refused refused = assertThrows(Refused.class, () -> inspect(demo, version));

        String line = String.valueOf(refused.getMessage());
        assertTrue(line.contains(reason), line);
        assertEquals(1, line.lines().count(), "one line");
        assertEquals(before, content(), "untouched");
    }

    private Map<Path, String> content() {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.collect(Collectors.toMap(path -> path, DataFolderTest::state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String state(Path path) {
        try {
            return Files.getLastModifiedTime(path) + (Files.isDirectory(path) ? "" : Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
