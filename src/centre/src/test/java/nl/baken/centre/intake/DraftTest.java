package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import nl.baken.post.ReportState;
import nl.baken.seal.EnvelopeUnreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    private final Draft draft = new Draft(ReportState.QUESTION, "pl", "Czy <b>możemy</b> zadzwonić?\n🙂");

    @Test
    void comes_back_as_it_was() {
        assertEquals(draft, Draft.parse(draft.toJson()));
        assertFalse(draft.toString().contains("możemy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"state\":\"odd\",\"language\":\"nl\",\"text\":\"x\"}",
                "{\"state\":1}",
                "nonsense"
            })
    void refuses_what_is_no_draft(String json) {
        assertThrows(EnvelopeUnreadable.class, () -> Draft.parse(json));
    }
}
