package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import nl.baken.route.Finding.Problem;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private static Optional<Problem> problem(String text) {
        return new OwnWords(text).problem();
    }

    @Test
    void takes_what_people_write_with_every_character() {
        String text = "Er is nóg iets. <script>\u202e مرحبا 👩‍👩‍👧‍👦\n\nGroet";
        assertEquals(Optional.empty(), problem(text));
        assertEquals(text, new OwnWords(text.replace("\n", "\r\n")).text());
    }

    @Test
    void says_that_nothing_was_written() {
        for (String nothing : new String[] {"", " ", "\r\n\t", "\u200b\u00a0", "\u3164\u2800"}) {
            assertEquals(Optional.of(Problem.MISSING), problem(nothing));
        }
    }

    @Test
    void says_what_cannot_be_kept() {
        for (String odd : new String[] {"\u0000", "a\u0000b", "half \ud83d", "\udc00 other half"}) {
            assertEquals(Optional.of(Problem.UNKEEPABLE), problem(odd));
        }
    }

    @Test
    void takes_as_many_characters_as_it_says_and_not_one_more() {
        assertEquals(Optional.empty(), problem("é".repeat(OwnWords.LIMIT)));
        assertEquals(Optional.of(Problem.TOO_LONG), problem("é".repeat(OwnWords.LIMIT + 1)));
        assertEquals(Optional.empty(), problem("e\u0301".repeat(OwnWords.LIMIT)));
        assertEquals(Optional.of(Problem.TOO_HEAVY), problem("👩‍👩‍👧‍👦".repeat(OwnWords.LIMIT)));
    }

    @Test
    void never_prints_what_was_written() {
        assertFalse(new OwnWords("geheim").toString().contains("geheim"));
    }
}
