package nl.baken.portal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.route.Step;
import nl.baken.route.TextQuestion;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Test;

class RouteRulesTest {
    private static final Routes ROUTES = TestRoute.ROUTES;
    private static final Step WHO = Step.of(ChoiceQuestion.one("who", Part.REPORTER, "me", "you", "none"));
    private static final Condition KNOWN = Condition.on("who", "me", "you");
    private static final RouteDefinition ROUTE = TestRoute.with(
            WHO,
            Step.of(TextQuestion.line("name", Part.REPORTER, 9)).onlyIf(KNOWN),
            Step.of(TextQuestion.line("phone", Part.REPORTER, 9)).onlyIf(KNOWN));

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    @Test
    void onward_leads_to_the_nearest_step_that_is_shown() {
        assertEquals(List.of("call", "what"), ids(Ways.onward(ROUTE, 0)));
        assertEquals(List.of("what"), ids(Ways.onward(ROUTE, 1)));
        // "phone" has the conditions of "name", so it is never the nearest
        assertEquals(List.of("name", "end"), ids(Ways.onward(ROUTE, 3)));
        assertEquals(List.of("phone"), ids(Ways.onward(ROUTE, 4)));
    }

    @Test
    void back_leads_to_the_nearest_too() {
        assertEquals(List.of("call", "danger"), ids(Ways.back(ROUTE, 2)));
        assertEquals(List.of("phone", "who"), ids(Ways.back(ROUTE, 6)));
        assertEquals(List.of("name"), ids(Ways.back(ROUTE, 5)));
    }

    @Test
    void of_two_links_one_shows() {
        String css = RouteRules.of(ROUTE);
        assertTrue(css.contains(
                ".route-test:has(#danger_yes:checked) #s-danger a.on[href=\"#s-call\"]{display:inline-flex}\n"));
        assertTrue(css.contains(".route-test:has(#danger_yes:checked) #s-danger a.on:not(.if){display:none}\n"));
        assertTrue(
                css.contains(
                        ".route-test:has(#who_me:checked,#who_you:checked) #s-end a.back[href=\"#s-phone\"]{display:inline-flex}"));
    }

    @Test
    void a_link_to_a_further_step_shows_only_when_no_nearer_step_does() {
        RouteDefinition route = TestRoute.with(
                WHO,
                Step.of(TextQuestion.line("a", Part.REPORTER, 9)).onlyIf(Condition.on("who", "me")),
                Step.of(TextQuestion.line("b", Part.STORY, 9)).onlyIf(TestRoute.DANGER));
        assertEquals(List.of("a", "b", "end"), ids(Ways.onward(route, 3)));
        assertTrue(RouteRules.of(route)
                .contains(
                        ".route-test:has(#danger_yes:checked):not(:has(#who_me:checked)) #s-who a.on[href=\"#s-b\"]"));
    }

    @Test
    void the_stylesheet_stays_small_and_its_braces_close() {
        String css = new String(RouteForms.stylesheet(ROUTES).bytes(), StandardCharsets.UTF_8);
        assertEquals(
                css.chars().filter(c -> c == '{').count(),
                css.chars().filter(c -> c == '}').count());
        ROUTES.all().forEach(route -> assertTrue(RouteRules.of(route).length() < 14_000, route.name()));
    }
}
