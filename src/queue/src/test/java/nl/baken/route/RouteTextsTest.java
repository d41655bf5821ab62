package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.baken.platform.Organisation;
import org.junit.jupiter.api.Test;

class RouteTextsTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** What a route reads: all that it needs, and the hints that it may have. */
    private static Set<String> keys(RouteDefinition route) {
        RouteTexts texts = ROUTES.texts(route, DUTCH); // throws where one is missing
        Set<String> keys = new HashSet<>(texts.neededKeys());
        keys.addAll(texts.hintKeys());
        return keys;
    }

    @Test
    void every_text_that_is_needed_is_there_and_none_is_unused() {
        Set<String> unusedByAll = new TreeSet<>(RouteTexts.shared(DUTCH).keySet());
        for (RouteDefinition route : ROUTES.all()) {
            Set<String> own = new TreeSet<>(RouteTexts.own(route, DUTCH).keySet());
            Set<String> read = keys(route);
            read.stream().filter(key -> !own.contains(key)).forEach(unusedByAll::remove);
            own.removeAll(read);
            assertEquals(Set.of(), own, route.name());
        }
        assertEquals(Set.of(), unusedByAll);
    }

    @Test
    void no_route_repeats_what_routes_share() {
        Map<String, String> shared = RouteTexts.shared(DUTCH);
        for (RouteDefinition route : ROUTES.all()) {
            RouteTexts.own(route, DUTCH)
                    .forEach((key, words) -> assertNotEquals(shared.get(key), words, route.name() + " " + key));
        }
    }

    @Test
    void nobody_is_called_an_offender_or_a_victim() {
        assertFair(RouteTexts.shared(DUTCH));
        ROUTES.all().forEach(route -> assertFair(RouteTexts.own(route, DUTCH)));
    }

    private static void assertFair(Map<String, String> words) {
        words.forEach((key, text) ->
                assertFalse(text.toLowerCase(DUTCH).matches("(?s).*(dader|slachtoffer|waarom heb je).*"), key));
    }

    @Test
    void a_question_that_is_asked_again_has_the_same_words() {
        RouteDefinition route = ROUTES.named("professional").orElseThrow();
        RouteTexts texts = ROUTES.texts(route, DUTCH);
        Question first = route.question("role-1").orElseThrow();
        Question last = route.question("role-4").orElseThrow();
        assertEquals(texts.label(first), texts.label(last));
        assertEquals("De vierde persoon: " + texts.label(last), texts.labelAlone(last));
        Question what = route.question("what").orElseThrow();
        assertEquals(texts.label(what), texts.labelAlone(what));
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
