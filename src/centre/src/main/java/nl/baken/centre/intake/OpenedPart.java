package nl.baken.centre.intake;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Finding;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Routes;
import nl.baken.route.SubmittedAnswers;
import nl.baken.seal.Part;

/**
 * A part of a report, opened for one page: the questions that were answered, in the route's words, and the answers as
 * they were written. What the route does not allow is shown all the same, and marked.
 *
 * @param raw the JSON as it was sealed, when it is not what a route writes or allows; else empty
 * @param warnings codes of what the open fields say otherwise than this part
 */
public record OpenedPart(Part part, Condition condition, List<Line> lines, String raw, List<String> warnings) {

    /** Whether a part could be opened and read. */
    public enum Condition {
        READ,
        /** It opened, and holds something else than answers to a route that we know. */
        NOT_ANSWERS,
        /** It does not open: changed, or sealed to a key that this member does not have. */
        SEALED
    }

    /**
     * One answer.
     *
     * @param problem code of what the route does not allow about it; empty when all is well
     */
    public record Line(String question, String answer, String problem) {
        public String getQuestion() {
            return question;
        }

        public String getAnswer() {
            return answer;
        }

        public String getProblem() {
            return problem;
        }
    }

    static OpenedPart sealed(Part part) {
        return new OpenedPart(part, Condition.SEALED, List.of(), "", List.of());
    }

    /** @param open the report's open fields, which its sender may have filled in otherwise than what was sealed */
    static OpenedPart of(Part part, String json, Report open, Routes routes, Validator validator, Locale locale) {
        AnswersJson.Read read;
        try {
            read = AnswersJson.parsePart(json);
        } catch (AnswersJson.AnswersUnreadable e) {
            return new OpenedPart(part, Condition.NOT_ANSWERS, List.of(), json, List.of());
        }
        Optional<RouteDefinition> route = routes.named(read.route());
        if (route.isEmpty()) {
            return new OpenedPart(part, Condition.NOT_ANSWERS, List.of(), json, List.of());
        }
        List<Line> lines = lines(part, route.get(), read.answers(), routes.texts(route.get(), locale), validator);
        boolean isBroken = lines.stream().anyMatch(line -> !line.problem().isEmpty());
        return new OpenedPart(
                part, Condition.READ, lines, isBroken ? json : "", warnings(route.get(), read.answers(), open));
    }

    private static List<String> warnings(RouteDefinition route, Answers answers, Report open) {
        List<String> warnings = new ArrayList<>();
        if (!route.name().equals(open.getRoute())) {
            warnings.add("OTHER_ROUTE");
        }
        if (!open.isUrgent() && route.urgent(answers)) {
            warnings.add("URGENT");
        }
        return List.copyOf(warnings);
    }

    private static List<Line> lines(
            Part part, RouteDefinition route, Answers answers, RouteTexts texts, Validator validator) {
        SubmittedAnswers submitted = new SubmittedAnswers(route, answers);
        Map<String, String> problems = new HashMap<>();
        for (Finding finding : Finding.in(route, validator.validate(submitted))) {
            problems.put(finding.question(), finding.problem().name());
        }
        List<Line> lines = new ArrayList<>();
        for (Question question : route.questions()) {
            boolean there = answers.has(question.id());
            String problem = problems.getOrDefault(question.id(), "");
            if (there && question.part() != part) {
                problem = "OTHER_PART";
            } else if (there && !submitted.answers().has(question.id())) {
                problem = "NOT_ASKED";
            }
            if (there || (question.part() == part && !problem.isEmpty())) {
                lines.add(new Line(
                        texts.labelAlone(question), answer(question, answers.all(question.id()), texts), problem));
            }
        }
        for (String id : answers.questions()) {
            if (route.question(id).isEmpty()) {
                lines.add(new Line(id, String.join("\n", answers.all(id)), "UNKNOWN_QUESTION"));
            }
        }
        return List.copyOf(lines);
    }

    private static String answer(Question question, List<String> values, RouteTexts texts) {
        List<String> shown = new ArrayList<>();
        for (String value : values) {
            shown.add(
                    question instanceof ChoiceQuestion choice
                            ? choice.options().stream()
                                    .filter(option -> option.code().equals(value))
                                    .findFirst()
                                    .map(option -> texts.label(choice, option))
                                    .orElse(value)
                            : value);
        }
        return String.join("\n", shown);
    }

    public Part getPart() {
        return part;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getRaw() {
        return raw;
    }

    public List<String> getWarnings() {
        return warnings;
    }

    public boolean isReadable() {
        return condition == Condition.READ;
    }

    public boolean isSealed() {
        return condition == Condition.SEALED;
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "OpenedPart " + part;
    }
}
