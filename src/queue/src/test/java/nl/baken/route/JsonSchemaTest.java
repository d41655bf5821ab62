package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import nl.baken.platform.Organisation;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Test;

/** The schema is read by another program, so another program's reader judges it here. */
class JsonSchemaTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final JsonSchemaFactory READER = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static boolean accepts(RouteDefinition route, String json) {
        return READER.getSchema(JsonSchema.of(route).toString())
                .validate(json, InputFormat.JSON)
                .isEmpty();
    }

    @Test
    void accepts_what_the_validation_accepts() {
        RouteDefinition route = ROUTES.citizen();
        Answers answers = new Answers(Map.of(
                "what", List.of("👩‍👩‍👧‍👦".repeat(1_000)),
                "kinds", List.of("arbeid-werk", "onbekend"),
                "municipality", List.of("hof-van-twente")));
        assertEquals(List.of(), route.check(answers));
        assertTrue(accepts(route, AnswersJson.whole(route, answers).toString()));
    }

    @Test
    void refuses_what_the_validation_refuses() {
        RouteDefinition route = ROUTES.citizen();
        for (String bad : List.of(
                "{}",
                "{\"what\":\"  \"}",
                "{\"what\":5}",
                "{\"what\":\"x\",\"phase\":\"x\"}",
                "{\"what\":\"x\",\"municipality\":\"zutphen\"}",
                "{\"what\":\"x\",\"kinds\":\"onbekend\"}",
                "{\"what\":\"x\",\"danger\":[\"yes\",\"no\"]}",
                "{\"what\":\"" + "x".repeat(40_001) + "\"}")) {
            assertFalse(accepts(route, bad), bad.substring(0, Math.min(60, bad.length())));
        }
    }

    @Test
    void knows_a_question_that_is_needed_only_sometimes() {
        Condition danger = Condition.on("danger", "yes");
        RouteDefinition route = new RouteDefinition(
                "test",
                1,
                danger,
                List.of(
                        Step.of(ChoiceQuestion.one("danger", Part.STORY, "yes", "no")),
                        Step.of(TextQuestion.line("who", Part.STORY, 9)
                                .mustBeAnswered()
                                .onlyIf(danger)),
                        Step.of(TextQuestion.line("rest", Part.STORY, 9))));
        assertTrue(accepts(route, "{\"danger\":\"no\"}"));
        assertTrue(accepts(route, "{}"));
        assertFalse(accepts(route, "{\"danger\":\"yes\"}"));
        assertTrue(accepts(route, "{\"danger\":\"yes\",\"who\":\"x\"}"));
    }
}
