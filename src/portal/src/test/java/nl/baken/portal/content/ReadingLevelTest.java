package nl.baken.portal.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingLevelTest {

    @ParameterizedTest
    @CsvSource({
        "ja, 1",
        "jij, 1",
        "school, 1",
        "mooie, 2",
        "ideeën, 3",
        "uitbuiting, 3",
        "mensenhandel, 4",
        "nieuw, 1",
        "vrouw, 1",
        "auto, 2",
        "foto’s, 2",
        "chatten, 2",
        "één, 1",
        "tv, 1"
    })
    void counts_syllables_by_groups_of_vowels(String word, int syllables) {
        assertEquals(syllables, ReadingLevel.syllables(word));
    }

    @Test
    void a_sentence_ends_at_its_full_stop_and_a_block_ends_one_without() {
        ReadingLevel level =
                ReadingLevel.of(List.of("Dit is een zin. En dit ook!", "- en dit is er een", "Bel 112.", ""));
        assertEquals(4, level.sentences());
        assertEquals(13, level.words());
    }

    @Test
    void a_decimal_point_ends_no_sentence() {
        assertEquals(
                1, ReadingLevel.of(List.of("Er wonen 72.629 mensen in de stad")).sentences());
    }

    @Test
    void short_words_in_short_sentences_are_easy_and_officialese_is_not() {
        assertTrue(ReadingLevel.of(List.of("Je kind doet raar. Wat nu? Bel ons. Wij doen mee."))
                .isGood());
        assertFalse(ReadingLevel.of(
                        List.of(
                                "De verantwoordelijkheid voor de informatievoorziening aangaande seksuele uitbuitingsproblematiek ligt bij de samenwerkingsorganisatie"))
                .isGood());
        assertTrue(ReadingLevel.of(List.of()).isGood());
    }
}
