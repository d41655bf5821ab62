package nl.baken.portal.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=haven|haven",
                "x=1&q=haven&y=2|haven",
                "q=haven&q=zee|haven",
                "q=de+haven%20hier|de haven hier",
                "q=%C3%A9%C3%A9n|één",
                "q=100%|100%",
                "q=%zz%4|%zz%4",
                "q=a%00b%0D%0Ac|ab c",
                "q=%E2%80%AEnevah%E2%81%A6|nevah",
                "q=%FF%FEhaven|\uFFFD\uFFFDhaven",
                "q=%ED%A0%80x|\uFFFDx",
                "q=%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7|👩\u200D👧",
                "q=a=b|a=b",
                "q=%3Cb%3E%26amp;|<b>&amp;",
                "q=|''",
                "q|''",
                "Q=haven|''",
                "&&&=|''",
                "q=%20%20+|''"
            })
    void is_the_first_q_of_a_query_string_as_text(String raw, String text) {
        assertEquals(text, Question.in(raw).text());
    }

    @Test
    void is_none_without_a_query_string() {
        assertTrue(Question.in(null).isEmpty());
        assertTrue(Question.in("").isEmpty());
    }

    @Test
    void has_at_most_200_characters_as_a_person_counts_them() {
        String family = "👩\u200D👩\u200D👧\u200D👦";
        assertFalse(Question.of(family.repeat(200)).isCut());
        Question cut = Question.of("e\u0301".repeat(201));
        assertTrue(cut.isCut());
        assertEquals("e\u0301".repeat(200), cut.text());
        assertEquals(200, Question.of("x".repeat(10_000)).text().length());
    }

    @Test
    void is_short_even_where_one_character_has_a_thousand_accents() {
        Question question = Question.of("e" + "\u0301".repeat(100_000));
        assertTrue(question.isCut());
        assertTrue(question.text().length() <= 200 * 16);
    }
}
