package nl.baken.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What both wings say is the same, though neither sees the other. */
class SameWordsTest {

    @Test
    void the_preview_of_an_answer_says_word_for_word_what_its_reader_will_see() throws IOException {
        Map<String, String> told = texts("centre/src/main/resources/i18n/intake_nl.properties", "told.");
        Map<String, String> state = texts("portal/src/main/resources/i18n/answer_nl.properties", "state.");
        assertFalse(told.isEmpty());
        assertEquals(state, told);
    }

    private static Map<String, String> texts(String file, String prefix) throws IOException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("..").resolve(file))) {
            all.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                texts.put(key.substring(prefix.length()), all.getProperty(key));
            }
        }
        return texts;
    }
}
