package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void markup_in_what_somebody_typed_is_text() {
        assertEquals(
                "&lt;script&gt;alert(&#39;&quot;&amp;amp;&quot;&#39;)&lt;/script&gt;",
                Markup.escape("<script>alert('\"&amp;\"')</script>"));
    }

    @Test
    void any_script_emoji_and_bidi_control_stays() {
        String text = "\u202Eשלום\u202C ሰላም 👩‍👩‍👧‍👦 e\u0301 \uFFFE";
        assertEquals(text, Markup.escape(text));
    }

    @Test
    void what_html_cannot_carry_is_left_out() {
        assertEquals("ab😀", Markup.escape("a\0b\uD83D😀\uDE00"));
    }
}
