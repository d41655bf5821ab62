package nl.baken.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.baken.platform.Organisation;
import nl.baken.route.Finding.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValidAnswersTest {
    private static final Routes ROUTES = new Routes(Organisation.packaged());
    private static ValidatorFactory factory;
    private static Validator validator;

    @BeforeAll
    static void start() {
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    private static List<Finding> findings(Map<String, List<String>> values) {
        return Finding.in(
                ROUTES.citizen(), validator.validate(new SubmittedAnswers(ROUTES.citizen(), new Answers(values))));
    }

    @Test
    void what_is_no_question_is_told_last_and_in_the_order_of_the_alphabet() {
        List<String> unknown = IntStream.range(0, 20)
                .mapToObj(i -> "onbekend-" + (char) ('a' + 7 * i % 26))
                .toList();
        Map<String, List<String>> values = new HashMap<>(Map.of("danger", List.of("misschien"), "what", List.of("x")));
        unknown.forEach(name -> values.put(name, List.of("x")));
        assertEquals(
                Stream.concat(Stream.of("danger"), unknown.stream().sorted()).toList(),
                findings(values).stream().map(Finding::question).toList());
    }

    @Test
    void violations_carry_the_findings_in_the_order_of_the_questions() {
        assertEquals(
                List.of(
                        new Finding("danger", Problem.UNKNOWN_OPTION, 0),
                        new Finding("what", Problem.TOO_LONG, 10_000),
                        new Finding("place", Problem.UNKEEPABLE, 0)),
                findings(Map.of(
                        "place", List.of("a\0"), "what", List.of("x".repeat(10_001)), "danger", List.of("perhaps"))));
    }

    @Test
    void good_answers_have_none() {
        assertEquals(List.of(), findings(Map.of("what", List.of("iets"))));
    }

    @Test
    void what_is_not_relevant_is_gone_before_anything_looks() {
        assertEquals(List.of(), findings(Map.of("what", List.of("iets"), "name", List.of("x".repeat(999)))));
    }

    @Test
    void an_expression_in_a_name_or_an_answer_is_never_evaluated() {
        assertEquals(
                List.of(
                        new Finding("danger", Problem.UNKNOWN_OPTION, 0),
                        new Finding("${1+1}", Problem.UNKNOWN_QUESTION, 0)),
                findings(Map.of(
                        "what", List.of("x"), "${1+1}", List.of("#{1+1}"), "danger", List.of("${validatedValue}"))));
    }
}
