package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.Test;

class RouteTextsTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("i18n/route", DUTCH);

    @Test
    void every_text_that_is_needed_is_there_and_none_is_unused() {
        RouteTexts texts = ROUTES.texts(ROUTES.citizen(), DUTCH);
        Set<String> unused = new TreeSet<>(BUNDLE.keySet());
        unused.removeAll(texts.neededKeys());
        unused.removeAll(texts.hintKeys());
        assertEquals(Set.of(), unused);
        assertTrue(BUNDLE.keySet().containsAll(texts.neededKeys()));
    }

    @Test
    void nobody_is_called_an_offender_or_a_victim() {
        for (String key : BUNDLE.keySet()) {
            assertTrue(
                    !BUNDLE.getString(key).toLowerCase(DUTCH).matches("(?s).*(dader|slachtoffer|waarom heb je).*"),
                    key);
        }
    }

    @Test
    void outside_is_outside_of_the_organisations_region() {
        RouteDefinition route = ROUTES.citizen();
        ChoiceQuestion municipality =
                (ChoiceQuestion) route.question("municipality").orElseThrow();
        assertEquals("Buiten Twente", ROUTES.texts(route, DUTCH).label(municipality, Option.of("outside")));
    }

    @Test
    void proper_names_need_no_text() {
        RouteDefinition route = ROUTES.citizen();
        ChoiceQuestion municipality =
                (ChoiceQuestion) route.question("municipality").orElseThrow();
        assertEquals(
                "Hof van Twente",
                ROUTES.texts(route, DUTCH)
                        .label(municipality, municipality.options().get(7)));
    }
}
