package nl.baken.route;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with the answer to one question.
 *
 * @param limit the number that the problem is about, where there is one; else 0
 */
public record Finding(String question, Problem problem, int limit) {

    /** What can be wrong. */
    public enum Problem {
        /** Nothing, or only blanks, where an answer is needed. */
        MISSING,
        /** More characters than the limit. */
        TOO_LONG,
        /** Few enough characters, but of so many parts each that they take more bytes than the limit. */
        TOO_HEAVY,
        /** NUL or half a character. */
        UNKEEPABLE,
        /** Not one of the options; an unknown municipality too. */
        UNKNOWN_OPTION,
        /** The route asks no such thing. */
        UNKNOWN_QUESTION,
        /** Several values where one is asked. */
        MORE_THAN_ONE,
        /** Neither a text nor a list of texts (JSON only). */
        NOT_TEXT
    }

    static Finding of(String question, Problem problem) {
        return new Finding(question, problem, 0);
    }

    String toMessage() {
        return problem.name() + ' ' + limit;
    }

    /** The findings that {@link ValidAnswers} put into these violations, in its order of questions; what is no question comes last. */
    public static List<Finding> in(
            RouteDefinition definition, Collection<ConstraintViolation<SubmittedAnswers>> violations) {
        return violations.stream()
                .map(Finding::of)
                .sorted(Comparator.comparingInt((Finding finding) -> definition.placeOf(finding.question()))
                        .thenComparing(Finding::question))
                .toList();
    }

    private static Finding of(ConstraintViolation<SubmittedAnswers> violation) {
        String question = "";
        for (Path.Node node : violation.getPropertyPath()) {
            question = node.getName();
        }
        String[] message = violation.getMessage().split(" ", 2);
        return new Finding(question, Problem.valueOf(message[0]), Integer.parseInt(message[1]));
    }
}
