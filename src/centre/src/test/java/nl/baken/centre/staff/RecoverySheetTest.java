package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.baken.seal.WrongSecret;
import org.junit.jupiter.api.Test;

class RecoverySheetTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final RecoverySheet SHEET = RecoverySheet.make(RANDOM);

    @Test
    void its_words_open_its_key_however_they_are_typed() {
        String words = String.join(" ", SHEET.words());
        for (String typed : List.of(
                words,
                "  " + words.toUpperCase(Locale.ROOT).replace(" ", "  ") + "\n",
                words.replace(" ", "\n"),
                words.replace(" ", ", "))) {
            String read = RecoverySheet.read(typed).orElseThrow();
            assertEquals(SHEET.key(), Passphrase.unlock(SHEET.lockedKey(), read));
        }
    }

    @Test
    void a_word_that_is_wrong_missing_or_in_another_place_is_told_without_a_guess() {
        List<String> words = new ArrayList<>(SHEET.words());
        assertEquals(Optional.empty(), RecoverySheet.read(String.join(" ", words.subList(0, 16))));
        words.set(3, "fietsbel");
        assertEquals(Optional.empty(), RecoverySheet.read(String.join(" ", words)));
        assertEquals(Optional.empty(), RecoverySheet.read(""));
        int caught = 0;
        for (int i = 0; i < 100; i++) {
            List<String> others = new ArrayList<>(SHEET.words());
            Collections.shuffle(others, RANDOM);
            caught += others.equals(SHEET.words())
                            || RecoverySheet.read(String.join(" ", others)).isEmpty()
                    ? 1
                    : 0;
        }
        assertTrue(caught > 90, "of 100 sheets in another order " + caught + " were told");
    }

    @Test
    void the_words_of_another_sheet_open_nothing() {
        String other = String.join(" ", RecoverySheet.make(RANDOM).words());
        assertThrows(WrongSecret.class, () -> Passphrase.unlock(SHEET.lockedKey(), other));
    }

    @Test
    void it_says_nothing_of_its_words() {
        assertFalse(SHEET.toString().contains(SHEET.words().get(0)));
    }

    @Test
    void a_word_has_eight_bits() {
        assertEquals(256, Set.copyOf(Words.ALL).size());
        assertTrue(Words.ALL.stream().allMatch(word -> word.matches("[a-z]+")));
        assertEquals(5, Words.passphrase(5, RANDOM).split(" ").length);
    }
}
