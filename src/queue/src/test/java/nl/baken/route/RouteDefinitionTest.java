package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.baken.platform.Organisation;
import nl.baken.route.Finding.Problem;
import nl.baken.seal.Part;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouteDefinitionTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static final RouteDefinition ROUTE = ROUTES.citizen();

    private static Answers answers(String... pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.merge(pairs[i], List.of(pairs[i + 1]), (a, b) -> List.of(a.get(0), b.get(0)));
        }
        return new Answers(values);
    }

    private static List<Finding> check(String... pairs) {
        return ROUTE.check(answers(pairs));
    }

    @Nested
    class The_citizens_route {

        @Test
        void needs_nothing_but_what_happened() {
            assertEquals(List.of(), check("what", "x"));
            assertEquals(List.of(new Finding("what", Problem.MISSING, 0)), ROUTE.check(Answers.NONE));
            assertEquals(
                    1, ROUTE.questions().stream().filter(Question::required).count());
        }

        @Test
        void is_urgent_when_there_is_danger_now() {
            assertTrue(ROUTE.urgent(answers("danger", "yes")));
            assertFalse(ROUTE.urgent(answers("danger", "unknown")));
            assertFalse(ROUTE.urgent(Answers.NONE));
        }

        @Test
        void drops_the_name_and_all_contact_of_who_chose_to_stay_anonymous() {
            Answers given = answers(
                    "identity",
                    "anonymous",
                    "name",
                    "Kanarie",
                    "channel",
                    "phone",
                    "address",
                    "06",
                    "voicemail",
                    "yes",
                    "code-word",
                    "x",
                    "what",
                    "y");
            assertEquals(Set.of("identity", "what"), ROUTE.relevant(given).questions());
        }

        @Test
        void drops_them_too_of_who_did_not_choose() {
            assertEquals(
                    Set.of("what"),
                    ROUTE.relevant(answers("name", "Kanarie", "what", "y")).questions());
        }

        @Test
        void keeps_them_of_who_said_who_they_are() {
            Answers given = answers(
                    "identity",
                    "confidential",
                    "name",
                    "Kanarie",
                    "channel",
                    "phone",
                    "address",
                    "06",
                    "voicemail",
                    "yes");
            assertEquals(given, ROUTE.relevant(given));
        }

        @Test
        void drops_a_voicemail_choice_when_the_channel_changed() {
            Answers given = answers("identity", "open", "channel", "email", "voicemail", "yes", "code-word", "w");
            assertEquals(
                    Set.of("identity", "channel", "code-word"),
                    ROUTE.relevant(given).questions());
        }

        @Test
        void asks_for_all_fourteen_municipalities_and_outside_and_unknown() {
            ChoiceQuestion municipality =
                    (ChoiceQuestion) ROUTE.question("municipality").orElseThrow();
            assertEquals(16, municipality.options().size());
            assertTrue(municipality.has("outside") && municipality.has("unknown"));
        }

        @Test
        void ticks_map_to_the_codes_of_the_forms() {
            ChoiceQuestion kinds = (ChoiceQuestion) ROUTE.question("kinds").orElseThrow();
            for (Option option : kinds.options()) {
                assertTrue(
                        List.of("seksueel", "arbeid", "crimineel", "organen", "onbekend")
                                .contains(option.code().split("-", 2)[0]),
                        option.code());
            }
        }

        @Test
        void fits_its_envelope_with_every_field_full() {
            for (Part part : Part.values()) {
                assertTrue(ROUTE.largestJson(part) <= RouteDefinition.LARGEST_PART, part.name());
            }
            assertTrue(ROUTE.largestJson(Part.STORY) > 40_000);
        }
    }

    @Nested
    class Refused {

        @Test
        void only_blanks_where_something_is_needed() {
            assertEquals(List.of(new Finding("what", Problem.MISSING, 0)), check("what", " \n\u200B"));
        }

        @Test
        void one_character_too_many() {
            assertEquals(List.of(), check("what", "é".repeat(10_000)));
            assertEquals(List.of(new Finding("what", Problem.TOO_LONG, 10_000)), check("what", "é".repeat(10_001)));
        }

        @Test
        void few_characters_that_weigh_too_much() {
            assertEquals(
                    List.of(new Finding("what", Problem.TOO_HEAVY, 10_000)),
                    check("what", "a" + "\u0301".repeat(20_000)));
        }

        @Test
        void nul_and_half_a_character() {
            assertEquals(List.of(new Finding("what", Problem.UNKEEPABLE, 0)), check("what", "a\0"));
            assertEquals(List.of(new Finding("what", Problem.UNKEEPABLE, 0)), check("what", "a\uD83D"));
        }

        @Test
        void unknown_options_municipalities_and_questions() {
            assertEquals(
                    List.of(
                            new Finding("danger", Problem.UNKNOWN_OPTION, 0),
                            new Finding("kinds", Problem.UNKNOWN_OPTION, 0),
                            new Finding("municipality", Problem.UNKNOWN_OPTION, 0),
                            new Finding("phase", Problem.UNKNOWN_QUESTION, 0)),
                    check("what", "x", "danger", "maybe", "kinds", "x", "municipality", "zutphen", "phase", "x"));
        }

        @Test
        void several_values_where_one_is_asked() {
            assertEquals(
                    List.of(
                            new Finding("danger", Problem.MORE_THAN_ONE, 0),
                            new Finding("what", Problem.MORE_THAN_ONE, 0)),
                    check("danger", "yes", "danger", "no", "what", "x", "what", "y"));
            assertEquals(List.of(), check("what", "x", "kinds", "onbekend", "kinds", "arbeid-werk"));
        }
    }

    @Nested
    class A_definition_is_refused {
        private static final Condition DANGER = Condition.on("danger", "yes");

        private final Step danger = Step.of(ChoiceQuestion.one("danger", Part.STORY, "yes", "no"));
        private final Step last = Step.of(TextQuestion.line("last", Part.STORY, 5));

        private void because(String reason, Step... steps) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> new RouteDefinition("test", 1, DANGER, List.of(steps)));
            assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
        }

        private Step line(String id, Part part, Condition condition) {
            return Step.of(id + "-step", TextQuestion.line(id, part, 5).onlyIf(condition));
        }

        @Test
        void when_a_condition_looks_ahead() {
            Step later = Step.of(ChoiceQuestion.one("later", Part.STORY, "yes"));
            because("not an earlier choice", danger, line("a", Part.STORY, Condition.on("later", "yes")), later);
        }

        @Test
        void when_a_condition_names_an_option_that_is_not_there() {
            because("no option of danger", danger, line("a", Part.STORY, Condition.on("danger", "maybe")), last);
        }

        @Test
        void when_a_condition_reaches_into_another_part() {
            because("sealed in another part", danger, line("a", Part.PERSONS, DANGER), last);
        }

        @Test
        void when_a_question_is_there_twice() {
            because(
                    "is there twice",
                    danger,
                    Step.of("again", danger.questions().get(0)),
                    last);
        }

        @Test
        void when_its_last_step_is_not_for_everybody() {
            because("must be there for everybody", danger, last.onlyIf(DANGER));
        }

        @Test
        void when_its_answers_could_outgrow_the_envelope() {
            because("fit", danger, Step.of(TextQuestion.text("a", Part.STORY, 17_000)));
        }
    }

    @Property(tries = 100)
    void what_passes_the_check_fits_the_envelope_and_comes_back_from_json(@ForAll("texts") String what) {
        Answers answers = answers("what", what);
        if (!ROUTE.check(answers).isEmpty()) {
            return;
        }
        String story = AnswersJson.part(ROUTE, answers, Part.STORY);
        assertTrue(story.getBytes(StandardCharsets.UTF_8).length <= 64 * 1024);
        assertEquals(answers, AnswersJson.parsePart(story).answers());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(12_000);
    }
}
