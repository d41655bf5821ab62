package nl.baken.centre.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.baken.platform.Organisation;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private final RouteDefinition route = ROUTES.citizen();

    @Test
    void every_story_is_one_that_the_route_takes() {
        for (Story story : Stories.all(Organisation.packaged())) {
            assertEquals(List.of(), route.check(story.answers()));
        }
    }

    @Test
    void no_answer_of_a_story_is_dropped_on_the_way() {
        for (Story story : Stories.all(Organisation.packaged())) {
            assertEquals(
                    story.answers().questions(), route.relevant(story.answers()).questions());
        }
    }

    @Test
    void there_are_a_dozen_and_some_are_urgent() {
        assertTrue(Stories.all(Organisation.packaged()).size() >= 12);
        assertTrue(Stories.all(Organisation.packaged()).stream().anyMatch(story -> route.urgent(story.answers())));
        assertTrue(Stories.all(Organisation.packaged()).stream().anyMatch(Story::heldApart));
    }
}
