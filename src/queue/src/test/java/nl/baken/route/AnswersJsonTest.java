package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.baken.platform.Organisation;
import nl.baken.route.AnswersJson.AnswersUnreadable;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnswersJsonTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final RouteDefinition ROUTE = ROUTES.citizen();
    private static final Answers ANSWERS = new Answers(Map.of(
            "what", List.of("“Busjes”\nvroeg & laat \u202E<b>"),
            "kinds", List.of("arbeid-werk"),
            "identity", List.of("open"),
            "name", List.of("Zoë"),
            "persons", List.of("een man")));

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Test
    void whole_answers_come_back_unchanged() {
        assertEquals(
                ANSWERS,
                AnswersJson.parse(json(AnswersJson.whole(ROUTE, ANSWERS).toString())));
    }

    @Test
    void several_values_are_an_array_also_when_there_is_one() {
        assertEquals(
                "[\"arbeid-werk\"]",
                AnswersJson.whole(ROUTE, ANSWERS).getJsonArray("kinds").toString());
    }

    @Test
    @Tag("P11")
    void each_part_holds_its_own_answers_and_no_others() {
        Map<Part, String> parts = AnswersJson.split(ROUTE, ANSWERS);
        assertEquals(EnumSet.allOf(Part.class), parts.keySet());
        assertEquals(
                Set.of("what", "kinds"),
                AnswersJson.parsePart(AnswersJson.part(ROUTE, ANSWERS, Part.STORY))
                        .answers()
                        .questions());
        assertEquals(
                Set.of("identity", "name"),
                AnswersJson.parsePart(AnswersJson.part(ROUTE, ANSWERS, Part.REPORTER))
                        .answers()
                        .questions());
        assertEquals(
                "{\"route\":\"burger\",\"version\":1,\"answers\":{\"persons\":\"een man\"}}", parts.get(Part.PERSONS));
    }

    @Test
    void a_value_that_is_no_text_is_named() {
        AnswersUnreadable unreadable = assertThrows(
                AnswersUnreadable.class,
                () -> AnswersJson.parse(json("{\"what\":1,\"kinds\":[true],\"place\":null,\"moment\":\"x\"}")));
        assertEquals(
                List.of("what", "kinds", "place"),
                unreadable.findings().stream().map(Finding::question).toList());
    }

    @Test
    void a_part_that_is_no_part_is_refused() {
        for (String bad : List.of("", "[]", "{}", "{\"route\":1,\"version\":1,\"answers\":{}}", "nul")) {
            assertThrows(AnswersUnreadable.class, () -> AnswersJson.parsePart(bad), bad);
        }
    }
}
