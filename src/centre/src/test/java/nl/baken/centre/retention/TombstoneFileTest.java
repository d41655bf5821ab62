package nl.baken.centre.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TombstoneFileTest {
    private static final Tombstone FIRST = stone("11111111-1111-4111-8111-111111111111", Tombstone.What.REPORT);
    private static final Tombstone SECOND = stone("22222222-2222-4222-8222-222222222222", Tombstone.What.MESSAGE);

    @TempDir
    private Path folder = Path.of("");

    private static Tombstone stone(String id, Tombstone.What what) {
        return new Tombstone(UUID.fromString(id), what, Term.WITHDRAWN, LocalDate.of(2026, 11, 22));
    }

    private static List<Tombstone> all(TombstoneFile file) {
        List<Tombstone> found = new ArrayList<>();
        file.each(found::add);
        return found;
    }

    @Test
    void it_gives_back_what_was_added_and_is_its_owners_alone() throws IOException {
        TombstoneFile file = new TombstoneFile(folder.resolve("tombstones"));
        assertEquals(List.of(), all(file));
        file.add(List.of(FIRST));
        file.add(List.of(SECOND));
        file.add(List.of());
        assertEquals(List.of(FIRST, SECOND), all(file));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("tombstones"))));
    }

    @Test
    void a_last_line_that_a_crash_cut_off_does_not_count_and_makes_way_for_the_next() throws IOException {
        Path path = folder.resolve("tombstones");
        TombstoneFile file = new TombstoneFile(path);
        file.add(List.of(FIRST));
        Files.writeString(
                path,
                SECOND.line() + " and far more than that of rubbish, longer than a line".repeat(3),
                StandardOpenOption.APPEND);
        assertEquals(List.of(FIRST), all(file));
        file.add(List.of(SECOND));
        assertEquals(FIRST.line() + "\n" + SECOND.line() + "\n", Files.readString(path));
    }

    @Test
    void a_file_that_holds_something_else_is_refused() throws IOException {
        for (String line : List.of(
                "",
                "rubbish",
                FIRST.line() + " more",
                FIRST.line() + " and far more than that".repeat(100),
                FIRST.line() + "\u00e9",
                FIRST.line().replace("report", "person"),
                FIRST.line().replace("withdrawn", "burned"),
                FIRST.line().replace("2026-11-22", "2026-13-22"),
                FIRST.line().replace("11111111-", "1111111g-"))) {
            Path path = folder.resolve("tombstones");
            Files.writeString(path, SECOND.line() + "\n" + line + "\n");
            assertThrows(TombstoneFile.NoTombstones.class, () -> all(new TombstoneFile(path)), line);
        }
    }
}
