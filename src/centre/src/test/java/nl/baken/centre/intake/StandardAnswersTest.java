package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.post.ReportState;
import org.junit.jupiter.api.Test;

class StandardAnswersTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.standard", Locale.forLanguageTag("nl"));

    @Test
    void there_is_one_for_everything_that_an_answer_tells_in_plain_and_in_easy_dutch() {
        for (ReportState state : ReportState.values()) {
            for (String language : new String[] {".nl", ".makkelijk"}) {
                assertFalse(TEXTS.getString(state.code() + language).isBlank());
            }
        }
    }

    /** The measure of the easy texts of the portal. */
    @Test
    void sentences_of_the_easy_ones_are_short() {
        TEXTS.keySet().stream()
                .filter(key -> key.endsWith(".makkelijk"))
                .flatMap(key -> Arrays.stream(TEXTS.getString(key).split("(?<=[.?!:])\\s+", -1)))
                .forEach(sentence -> assertTrue(sentence.split("\\s+", -1).length <= 10, sentence));
    }
}
