package nl.baken.centre.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void a_list_that_fits_is_on_one() {
        for (int rows : List.of(0, 1, Sheet.SIZE)) {
            Sheet sheet = Sheet.asked("", rows);
            assertFalse(sheet.isPart() || sheet.isBefore() || sheet.isAfter(), "rows " + rows);
            assertEquals(0, sheet.offset());
            assertEquals(rows, sheet.getLast());
        }
    }

    @Test
    void a_long_one_goes_on_without_a_gap_or_a_repetition() {
        int next = 1;
        for (int number = 1; number <= 101; number++) {
            Sheet sheet = Sheet.asked(Integer.toString(number), 10_001);
            assertEquals(next, sheet.getFirst());
            assertEquals(next - 1, sheet.offset());
            assertTrue(sheet.isPart());
            assertEquals(number > 1, sheet.isBefore());
            assertEquals(number < 101, sheet.isAfter());
            next = sheet.getLast() + 1;
        }
        assertEquals(10_002, next);
    }

    @Test
    void what_lies_beyond_is_the_last_and_what_is_no_number_the_first() {
        assertEquals(3, Sheet.asked("999999", 250).getNumber());
        for (String wrong : List.of("", "0", "-1", "x", "1.5", "99999999999", "２", "\0", "'")) {
            assertEquals(1, Sheet.asked(wrong, 250).getNumber(), wrong);
        }
    }
}
