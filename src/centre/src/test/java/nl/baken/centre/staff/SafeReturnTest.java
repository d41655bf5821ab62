package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeReturnTest {
    @Test
    void goes_back_to_a_report() {
        String report = "/melding/2f1c9c0e-6a4b-4f5e-9d3a-0123456789ab";
        assertEquals(report, SafeReturn.of(report, Role.INTAKE_WORKER.rights()));
    }

    @Test
    void goes_back_to_the_content_screen() {
        assertEquals("/inhoud", SafeReturn.of("/inhoud", Role.EDITOR.rights()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//example.org",
                "https://example.org/melding/2f1c9c0e-6a4b-4f5e-9d3a-0123456789ab",
                "/melding/../afmelden",
                "/melding/2f1c9c0e-6a4b-4f5e-9d3a-0123456789ab\r\nX: y",
                "/wachtrij?x=1"
            })
    void anything_else_leads_to_where_the_member_starts(String asked) {
        assertEquals("/vandaag", SafeReturn.of(asked, Role.INTAKE_WORKER.rights()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/wachtrij", "/melding/2f1c9c0e-6a4b-4f5e-9d3a-0123456789ab", "/aanmelden", "/sessie", "/_fout"})
    void nobody_is_led_to_what_their_role_may_not_open_or_to_what_is_no_page(String asked) {
        assertEquals("/logboek", SafeReturn.of(asked, Role.AUDITOR.rights()));
    }
}
