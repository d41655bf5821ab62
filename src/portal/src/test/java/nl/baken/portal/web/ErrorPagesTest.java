package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorPagesTest {

    @Test
    void fills_in_values_as_text() {
        assertEquals(
                "<p title=\"a&quot;b\">&lt;b&gt; &amp; $1 \\</p>",
                ErrorPages.filled(
                        "<p title=\"{one}\">{the.other}</p>", Map.of("one", "a\"b", "the.other", "<b> & $1 \\")));
    }

    @Test
    void refuses_a_name_without_a_value() {
        assertThrows(IllegalStateException.class, () -> ErrorPages.filled("{unknown}", Map.of()));
    }
}
