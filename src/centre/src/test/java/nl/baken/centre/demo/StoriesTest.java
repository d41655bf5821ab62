package nl.baken.centre.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private final RouteDefinition route = Routes.citizen();

    @Test
    void every_story_is_one_that_the_route_takes() {
        for (Story story : Stories.all()) {
            assertEquals(List.of(), route.check(story.answers()));
        }
    }

    @Test
    void no_answer_of_a_story_is_dropped_on_the_way() {
        for (Story story : Stories.all()) {
            assertEquals(
                    story.answers().questions(), route.relevant(story.answers()).questions());
        }
    }

    @Test
    void there_are_a_dozen_and_some_are_urgent() {
        assertTrue(Stories.all().size() >= 12);
        assertTrue(Stories.all().stream().anyMatch(story -> route.urgent(story.answers())));
        assertTrue(Stories.all().stream().anyMatch(Story::heldApart));
    }

    @Test
    void a_passphrase_has_eight_bits_a_word() {
        assertEquals(256, Set.copyOf(Words.ALL).size());
        assertEquals(5, Words.passphrase(5, new SecureRandom()).split(" ").length);
    }
}
