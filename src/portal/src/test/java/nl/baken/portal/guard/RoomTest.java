package nl.baken.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private int asked;
    private double used = 10;
    private final Room room = new Room(90, 95, () -> {
        asked++;
        return used;
    });

    @Test
    void the_file_system_is_asked_once_in_some_seconds_however_much_comes_in() {
        for (int i = 0; i < 1000; i++) {
            room.isShut(false, START.plusMillis(i));
        }
        assertEquals(1, asked);
        room.isShut(false, START.plus(Room.FRESH));
        assertEquals(2, asked);
    }

    @Test
    void the_marks_are_where_the_settings_put_them() {
        used = 89.99;
        assertFalse(room.isShut(true, START));
        used = 90;
        assertTrue(room.isShut(true, START.plusSeconds(10)));
        assertFalse(room.isShut(false, START.plusSeconds(10)));
        used = 95;
        assertTrue(room.isShut(false, START.plusSeconds(20)));
    }

    @Test
    void the_real_disk_tells_a_share_of_itself_and_a_missing_folder_counts_as_room() {
        double real = Disk.used(Path.of("."));
        assertTrue(real > 0 && real <= 100, "" + real);
        assertEquals(0, Disk.used(Path.of("is-er-niet")));
    }
}
