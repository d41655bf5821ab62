package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static Answers one(String text) {
        return new Answers(Map.of("what", List.of(text)));
    }

    @Test
    void browsers_line_ends_become_line_feeds() {
        assertEquals("a\nb\n\nc\nd", one("a\r\nb\r\n\r\nc\rd").first("what").orElseThrow());
    }

    @Test
    void only_blanks_are_no_answer_in_any_script() {
        for (String blank :
                List.of("", " ", "\n\t ", "\u00A0\u2003\u3000", "\u200B\u200E\u202E\uFEFF", "\u2800", "\u3164")) {
            assertFalse(one(blank).has("what"), blank);
        }
    }

    @Test
    void text_of_any_kind_stays_as_it_came() {
        for (String text : List.of(
                "<script>alert(1)</script>",
                "&lt;b&gt; \"'`${7*7}#{7*7}{0}",
                " zin met spaties eromheen ",
                "שלום مرحبا ሰላም 你好",
                "\u202Eachterstevoren\u202C",
                "👩‍👩‍👧‍👦🏳️‍🌈🇳🇱",
                "e\u0301 \u0001 \u007F \uFFFE")) {
            assertEquals(text, one(text).first("what").orElseThrow());
        }
    }

    @Test
    void an_answer_cannot_reach_a_log_by_way_of_a_message() {
        assertEquals("Answers to 1 questions", one("kanarie").toString());
    }

    @Property
    void whatever_comes_in_comes_out_the_same_the_second_time(@ForAll Map<String, List<String>> values) {
        Answers once = new Answers(values);
        assertEquals(once, new Answers(once.values()));
    }
}
