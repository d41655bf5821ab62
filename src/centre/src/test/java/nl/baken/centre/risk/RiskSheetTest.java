package nl.baken.centre.risk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.centre.triage.SecondLook;
import nl.baken.centre.triage.Sheet;
import org.junit.jupiter.api.Test;

class RiskSheetTest {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.risk", Locale.forLanguageTag("nl"));

    @Test
    void every_question_every_answer_and_every_level_has_its_words() {
        for (Sheet.Question question : RiskSheet.SHEET.questions()) {
            assertTrue(TEXTS.containsKey("q." + question.key()), question.key());
            question.options()
                    .forEach(option -> assertTrue(
                            TEXTS.containsKey(question.key() + "." + option), question.key() + "." + option));
        }
        for (RiskLevel level : RiskLevel.values()) {
            assertTrue(TEXTS.containsKey("level." + level), level.name());
        }
        for (SecondLook.Outcome outcome : SecondLook.Outcome.values()) {
            assertTrue(TEXTS.containsKey("standing." + outcome), outcome.name());
        }
    }

    @Test
    void not_knowing_is_an_answer_to_every_question() {
        assertTrue(RiskSheet.SHEET.questions().stream()
                .allMatch(question -> question.options().contains("unknown")));
    }
}
