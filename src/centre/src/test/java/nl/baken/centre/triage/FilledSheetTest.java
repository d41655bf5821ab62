package nl.baken.centre.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import nl.baken.centre.triage.Sheet.Question;
import nl.baken.seal.EnvelopeUnreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledSheetTest {
    private static final Sheet SHEET =
            new Sheet("test", 3, List.of(Question.one("age", "young", "old"), Question.many("form", "a", "b", "c")));

    @Test
    void comes_back_as_it_was() {
        FilledSheet filled =
                FilledSheet.of(SHEET, Map.of("form", List.of("a", "c")), "HIGH", "Omdat <b>het</b> moet\n🙂");
        assertEquals(filled, FilledSheet.parse(filled.toJson()));
        assertEquals(3, filled.version());
        assertEquals(List.of(), filled.chosen("age"));
        assertFalse(filled.toString().contains("Omdat"));
    }

    @Test
    void refuses_what_is_not_on_the_sheet() {
        for (Map<String, List<String>> odd : List.of(
                Map.of("age", List.of("middle")),
                Map.of("age", List.of("young", "old")),
                Map.of("height", List.of("tall")),
                Map.of("form", List.of("a", "")))) {
            assertThrows(FilledSheet.NotOfThisSheet.class, () -> FilledSheet.of(SHEET, odd, "", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "x",
                "{\"version\":1,\"answers\":{\"age\":\"young\"},\"verdict\":\"\",\"reasons\":\"\"}"
            })
    void refuses_what_is_no_filled_in_sheet(String json) {
        assertThrows(EnvelopeUnreadable.class, () -> FilledSheet.parse(json));
    }

    @Test
    void a_form_gives_back_what_it_took_and_leaves_out_a_code_that_is_no_more() {
        SheetForm form = new SheetForm(SHEET);
        form.take(new FilledSheet(2, Map.of("age", List.of("old"), "form", List.of("b", "gone")), "", ""));
        assertEquals(Map.of("age", List.of("old"), "form", List.of("b")), form.chosen());
        form.getOne().put("age", null);
        form.getMany().put("form.b", false);
        assertEquals(Map.of(), form.chosen());
    }
}
