package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void characters_are_counted_as_a_person_counts_them() {
        assertEquals(1, Text.graphemes("👩‍👩‍👧‍👦"));
        assertEquals(1, Text.graphemes("e\u0301"));
        assertEquals(1, Text.graphemes("👍🏽"));
        assertEquals(2, Text.graphemes("🇳🇱🇧🇪"));
        assertEquals(3, Text.graphemes("한국어"));
        assertEquals(4, Text.graphemes("a\nbé"));
    }

    @Test
    void a_limit_bites_only_behind_its_last_character() {
        String family = "👩‍👩‍👧‍👦";
        assertFalse(Text.isLongerThan(5, family.repeat(5)));
        assertTrue(Text.isLongerThan(5, family.repeat(6)));
        assertFalse(Text.isLongerThan(5, "abcde"));
        assertTrue(Text.isLongerThan(5, "abcdef"));
    }

    @Test
    void half_a_character_and_nul_cannot_be_kept() {
        assertTrue(Text.hasUnkeepable("a\0b"));
        assertTrue(Text.hasUnkeepable("a\uD83D"));
        assertTrue(Text.hasUnkeepable("\uDE00a"));
        assertFalse(Text.hasUnkeepable("😀 \u0001"));
    }

    @Property
    void bytes_are_counted_as_json_takes_them(@ForAll String text) {
        if (Text.hasUnkeepable(text)) {
            return;
        }
        int written = Json.createValue(text).toString().getBytes(StandardCharsets.UTF_8).length;
        assertEquals(written - 2, Text.jsonBytes(text));
    }
}
