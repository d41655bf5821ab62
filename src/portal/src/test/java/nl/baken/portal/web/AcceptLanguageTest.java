package nl.baken.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {
    private static final Map<String, String> VERSIONS =
            Map.of("nl", "/nl/x", "pl", "/pl/x", "ar", "/ar/x", "nl-simple", "/nl/makkelijk/x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pl | /pl/x",
                "pl-PL,pl;q=0.9,en;q=0.5 | /pl/x",
                "en-GB,en;q=0.9,ar;q=0.3 | /ar/x",
                "AR | /ar/x",
                "fr,de;q=0.5 | /nl/x",
                "* | /nl/x",
                "pl;q=0 | /nl/x",
                "nl;q=0.2,pl;q=0.8 | /pl/x",
                "nl-NL | /nl/x",
                "pl;q=zeer | /nl/x",
                ";;;,,, | /nl/x",
                "'' | /nl/x"
            })
    void leads_to_what_the_visitor_likes_best_and_else_to_Dutch(String header, String expected) {
        assertEquals(expected, AcceptLanguage.choose(VERSIONS, header));
    }

    @Test
    void reads_no_header_without_end() {
        assertEquals("/nl/x", AcceptLanguage.choose(VERSIONS, "pl,".repeat(100_000)));
        assertEquals("/nl/x", AcceptLanguage.choose(VERSIONS, null));
    }
}
