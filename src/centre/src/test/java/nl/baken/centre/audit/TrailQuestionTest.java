package nl.baken.centre.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import nl.baken.centre.audit.TrailQuestion.NotUnderstood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrailQuestionTest {
    @Test
    void nothing_asked_is_everything() {
        TrailQuestion question = TrailQuestion.of(Map.of("wie", " ", "wat", "", "ouder", "12"));
        assertTrue(question.isEverything());
        assertEquals("", question.where());
    }

    @Test
    void each_field_narrows() {
        TrailQuestion question = TrailQuestion.of(Map.of(
                "wie", "system", "wat", "LOOKED", "waarover", "1a2b3c4d", "van", "2026-11-01", "tot", "2026-11-30"));
        assertEquals(Optional.of("system"), question.actor());
        assertEquals(Optional.of(Act.LOOKED), question.act());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 30)), question.until());
        for (String parameter : List.of("actor = ?3", "act = ?4", "LIKE ?5", "at >= ?6", "at < ?7")) {
            assertTrue(question.where().contains(parameter), parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wie, anna",
        "wie, 1' OR '1'='1",
        "wat, ONZIN",
        "wat, looked",
        "waarover, 100%",
        "waarover, een naam",
        "waarover, ' OR 1=1",
        "van, 2026-13-01",
        "tot, gisteren"
    })
    void what_the_form_cannot_send_is_not_understood_and_told_by_its_field(String field, String value) {
        NotUnderstood refused = assertThrows(NotUnderstood.class, () -> TrailQuestion.of(Map.of(field, value)));
        assertEquals(List.of(field), refused.fields());
    }

    @Test
    void days_the_wrong_way_round_are_told_at_the_second() {
        NotUnderstood refused = assertThrows(
                NotUnderstood.class, () -> TrailQuestion.of(Map.of("van", "2026-11-02", "tot", "2026-11-01")));
        assertEquals(List.of("tot"), refused.fields());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        NotUnderstood refused =
                assertThrows(NotUnderstood.class, () -> TrailQuestion.of(Map.of("wie", "x", "wat", "x", "tot", "x")));
        assertEquals(List.of("wie", "wat", "tot"), refused.fields());
    }

    @Test
    void a_text_too_long_to_be_an_id_is_not_understood() {
        assertThrows(NotUnderstood.class, () -> TrailQuestion.of(Map.of("waarover", "a".repeat(65))));
    }

    @Test
    void each_act_has_words() {
        ResourceBundle words = ResourceBundle.getBundle("i18n.audit_nl");
        for (Act act : Act.values()) {
            assertTrue(words.containsKey("act." + act.name()), act.name());
        }
    }
}
