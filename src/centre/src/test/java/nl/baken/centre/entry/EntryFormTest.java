package nl.baken.centre.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import nl.baken.seal.EnvelopeUnreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormTest {
    private final EntryForm form = new EntryForm();

    @Test
    void comes_back_as_it_was_and_without_what_was_left_open() {
        form.getOne().put("what", "Zij zegt: <b>\"nu\"</b>\n🙂");
        form.getOne().put("where", "");
        form.getOne().put("danger", null);
        form.getMany().put("forms.arbeid", true);
        form.getMany().put("forms.seksueel", false);
        form.setChannel("phone");
        EntryForm back = EntryForm.parse(form.toJson());
        assertEquals(Map.of("what", "Zij zegt: <b>\"nu\"</b>\n🙂"), back.getOne());
        assertEquals(Map.of("forms.arbeid", true), back.getMany());
        assertEquals("phone", back.getChannel());
    }

    @Test
    void is_empty_until_something_was_typed_or_chosen() {
        form.getOne().put("what", " ");
        form.getMany().put("forms.arbeid", false);
        assertTrue(form.isEmpty());
        assertNull(EntryForm.parse(form.toJson()).getChannel());
        form.getMany().put("forms.arbeid", true);
        assertFalse(form.isEmpty());
        EntryForm chosen = new EntryForm();
        chosen.setChannel("mail");
        assertFalse(chosen.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "nonsense",
                "{\"one\":{}}",
                "{\"one\":{\"what\":1},\"many\":{}}",
                "{\"one\":{},\"many\":{\"forms.arbeid\":\"yes\"}}",
                "{\"one\":[],\"many\":{}}",
                "{\"one\":{},\"many\":{},\"channel\":{}}"
            })
    void refuses_what_is_none(String json) {
        assertThrows(EnvelopeUnreadable.class, () -> EntryForm.parse(json));
    }
}
