package nl.baken.centre.triage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.triage", Locale.forLanguageTag("nl"));
    private static final Organisation REGION = Organisation.packaged();

    @Test
    void every_question_and_every_code_has_its_words() {
        for (Sheet.Question question : TriageSheet.of(REGION).questions()) {
            assertTrue(TEXTS.containsKey("q." + question.key()), question.key());
            for (String option : question.options()) {
                boolean isMunicipality = question.key().equals("municipality")
                        && REGION.municipalities().stream()
                                .anyMatch(one -> one.code().equals(option));
                assertTrue(isMunicipality || TEXTS.containsKey(question.key() + "." + option), question.key() + option);
            }
        }
    }

    @Test
    void no_code_is_longer_than_a_fact_can_hold() {
        for (Sheet.Question question : TriageSheet.of(REGION).questions()) {
            assertTrue(question.options().stream().allMatch(code -> code.length() <= 32), question.key());
        }
    }
}
