package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.baken.centre.intake.OpenedPart.Condition;
import nl.baken.centre.intake.OpenedPart.Line;
import nl.baken.platform.Organisation;
import nl.baken.queue.Claimed;
import nl.baken.route.Routes;
import nl.baken.seal.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OpenedPartTest {
    private static final ValidatorFactory VALIDATORS = Validation.buildDefaultValidatorFactory();

    @AfterAll
    static void close() {
        VALIDATORS.close();
    }

    @Test
    void shows_answers_in_the_words_of_the_route() {
        OpenedPart part = story("{\"danger\":\"no\",\"what\":\"Er staat een busje.\"}");
        assertTrue(part.isReadable());
        assertEquals(
                List.of(
                        new Line("Is er nu iemand in gevaar?", "Nee, niet op dit moment", ""),
                        new Line("Wat is er gebeurd, of wat zie je?", "Er staat een busje.", "")),
                part.lines());
    }

    @Test
    void keeps_every_character_as_it_was_written() {
        String text = "<script>alert(1)</script> & \\u202e \\n العربية 🙂";
        OpenedPart part = story("{\"what\":\"" + text + "\"}");
        assertEquals(
                text.replace("\\u202e", "\u202e").replace("\\n", "\n"),
                part.lines().get(0).answer());
    }

    @Test
    void shows_several_choices_one_under_the_other() {
        OpenedPart part = story("{\"what\":\"x\",\"kinds\":[\"onbekend\",\"arbeid-werk\"]}");
        assertEquals(2, part.lines().get(1).answer().split("\n").length);
    }

    @Test
    void marks_what_the_route_does_not_allow_and_shows_it_all_the_same() {
        OpenedPart part = story("{\"what\":\"x\",\"danger\":\"misschien\",\"municipality\":\"atlantis\"}");
        assertEquals("UNKNOWN_OPTION", problemOf(part, "misschien"));
        assertEquals("UNKNOWN_OPTION", problemOf(part, "atlantis"));
        assertEquals("", problemOf(part, "x"));
    }

    @Test
    void shows_an_answer_to_a_question_that_does_not_exist() {
        assertEquals("UNKNOWN_QUESTION", problemOf(story("{\"what\":\"x\",\"shoe\":\"43\"}"), "43"));
    }

    @Test
    void shows_an_answer_to_a_question_that_was_not_asked() {
        assertEquals("NOT_ASKED", problemOf(story("{\"what\":\"x\",\"helped\":\"no\",\"helper\":\"oma\"}"), "oma"));
    }

    @Test
    void marks_an_answer_that_was_sealed_into_another_part_than_its_question() {
        OpenedPart part = of(
                Part.PERSONS,
                "{\"route\":\"burger\",\"version\":1,\"answers\":{\"identity\":\"open\",\"name\":\"Wilhelmina\"}}");
        assertEquals("OTHER_PART", problemOf(part, "Wilhelmina"));
    }

    @Test
    void keeps_a_part_as_it_was_sealed_when_something_in_it_is_not_allowed() {
        assertTrue(story("{\"what\":\"x\",\"shoe\":\"43\"}").raw().contains("\"shoe\":\"43\""));
        assertEquals("", story("{\"what\":\"x\"}").raw());
    }

    @Test
    void tells_when_the_open_fields_name_another_route() {
        OpenedPart part = of(Part.STORY, "{\"route\":\"jongere\",\"version\":1,\"answers\":{\"what\":\"x\"}}");
        assertEquals(List.of("OTHER_ROUTE"), part.warnings());
        assertEquals(List.of(), story("{\"what\":\"x\"}").warnings());
    }

    @Test
    void tells_when_somebody_is_in_danger_and_the_open_fields_do_not_say_so() {
        String danger = "{\"what\":\"x\",\"danger\":\"yes\"}";
        assertEquals(List.of("URGENT"), story(danger).warnings());
        assertEquals(List.of(), of(Part.STORY, part(danger), true).warnings());
    }

    @Test
    void says_when_the_one_needed_answer_is_missing() {
        OpenedPart part = story("{\"danger\":\"no\"}");
        assertTrue(part.lines().stream().anyMatch(line -> line.problem().equals("MISSING")));
    }

    @Test
    void misses_nothing_in_a_part_where_nothing_is_needed() {
        OpenedPart part = of(Part.PERSONS, "{\"route\":\"burger\",\"version\":1,\"answers\":{}}");
        assertTrue(part.isReadable());
        assertEquals(List.of(), part.lines());
    }

    @Test
    void keeps_what_is_no_answer_at_all_as_it_is() {
        for (String odd : List.of(
                "",
                "null",
                "[]",
                "not json",
                "{\"route\":\"burger\"}",
                "{\"route\":1,\"answers\":{}}",
                "{\"route\":\"burger\",\"version\":1,\"answers\":{},\"more\":\"x\"}",
                "{\"route\":\"burger\",\"version\":1,\"answers\":{\"what\":17}}",
                "[".repeat(60_000))) {
            OpenedPart part = of(Part.STORY, odd);
            assertEquals(Condition.NOT_ANSWERS, part.condition(), odd);
            assertEquals(odd, part.raw());
        }
    }

    @Test
    void keeps_answers_to_a_route_that_is_unknown_as_they_are() {
        OpenedPart part = of(Part.STORY, "{\"route\":\"elders\",\"version\":1,\"answers\":{}}");
        assertEquals(Condition.NOT_ANSWERS, part.condition());
    }

    @Test
    void never_prints_what_was_written() {
        assertFalse(story("{\"what\":\"geheim\"}").toString().contains("geheim"));
    }

    private static String problemOf(OpenedPart part, String answer) {
        return part.lines().stream()
                .filter(line -> line.answer().equals(answer))
                .map(Line::problem)
                .findFirst()
                .orElse("not shown");
    }

    private static OpenedPart story(String answers) {
        return of(Part.STORY, part(answers));
    }

    private static String part(String answers) {
        return "{\"route\":\"burger\",\"version\":1,\"answers\":" + answers + "}";
    }

    private static OpenedPart of(Part part, String json) {
        return of(part, json, false);
    }

    private static OpenedPart of(Part part, String json, boolean urgent) {
        return OpenedPart.of(
                part,
                json,
                new Report(new Claimed(UUID.randomUUID(), "report", "burger", urgent, Instant.EPOCH, false, 4, "{}")),
                new Routes(Organisation.packaged()),
                VALIDATORS.getValidator(),
                Locale.forLanguageTag("nl"));
    }
}
