package nl.baken.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ReceiptCode code = ReceiptCode.random(RANDOM);

    @Test
    void is_shown_in_five_groups_of_four() {
        assertTrue(code.groups().matches("\\d{4}( \\d{4}){4}"));
        assertTrue(code.groups().endsWith(code.lastGroup()));
    }

    @Test
    void is_read_as_people_type_it() {
        String shown = code.groups();
        for (String typed : List.of(
                shown,
                shown.replace(" ", ""),
                shown.replace(' ', '-'),
                shown.replace(' ', '–'),
                shown.replace(' ', '\u00a0'),
                "  " + shown + "\n",
                arabic(shown))) {
            assertEquals(Optional.of(code), ReceiptCode.parse(typed), typed);
        }
    }

    private static String arabic(String digits) {
        return digits.codePoints()
                .map(c -> Character.isDigit(c) ? '\u0660' + (c - '0') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void refuses_a_code_with_a_wrong_check_digit() {
        String digits = code.groups().replace(" ", "");
        char last = digits.charAt(19);
        assertTrue(ReceiptCode.parse(digits.substring(0, 19) + (char) ('0' + (last - '0' + 1) % 10))
                .isEmpty());
    }

    @Test
    void notices_every_single_mistyped_digit_and_every_swap_of_neighbours() {
        String digits = code.groups().replace(" ", "");
        for (int i = 0; i < 20; i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != digits.charAt(i)) {
                    assertTrue(ReceiptCode.parse(digits.substring(0, i) + other + digits.substring(i + 1))
                            .isEmpty());
                }
            }
            if (i < 19 && digits.charAt(i) != digits.charAt(i + 1)) {
                String swapped =
                        digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2);
                assertTrue(ReceiptCode.parse(swapped).isEmpty(), swapped);
            }
        }
    }

    @Test
    void refuses_other_lengths_and_characters() {
        String digits = code.groups();
        for (String typed : List.of("", " ", "1234", digits + "0", digits + "a", "\u0000" + digits, "0".repeat(5000))) {
            assertTrue(ReceiptCode.parse(typed).isEmpty());
        }
    }

    @Test
    void never_prints_itself() {
        assertFalse(code.toString().matches(".*\\d.*"));
    }

    @Test
    void a_thousand_are_all_different_and_all_valid() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String groups = ReceiptCode.random(RANDOM).groups();
            assertTrue(ReceiptCode.parse(groups).isPresent());
            assertTrue(seen.add(groups));
        }
    }
}
