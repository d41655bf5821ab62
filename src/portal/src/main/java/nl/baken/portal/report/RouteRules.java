package nl.baken.portal.report;

import java.util.List;
import java.util.stream.Collectors;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Step;

/**
 * The CSS rules of a route, made from its definition: which question shows, and which of several "Verder" or "Terug"
 * links leads on, given what is ticked. They hold on this route's form only. Without {@code :has()} the route is one
 * long form.
 */
final class RouteRules {
    private final RouteDefinition route;
    private final StringBuilder css = new StringBuilder();

    private RouteRules(RouteDefinition route) {
        this.route = route;
    }

    static String of(RouteDefinition route) {
        return new RouteRules(route).make();
    }

    private String make() {
        css.append("@layer parts{@supports selector(:has(a)){@media screen{\n");
        List<Step> steps = route.steps();
        for (int i = 0; i < steps.size(); i++) {
            choose(steps.get(i), "on", Ways.onward(route, i));
            choose(steps.get(i), "back", Ways.back(route, i));
            for (Question question : steps.get(i).questions()) {
                if (!question.conditions().isEmpty()) {
                    css.append(where(route.conditionsOf(question)))
                            .append(" #")
                            .append(RouteMarkup.fieldId(question))
                            .append("{display:block}\n");
                }
            }
        }
        return css.append("}}}\n").toString();
    }

    /** Of several links, the one to the nearest step that is shown. The last shows itself when no other does. */
    private void choose(Step from, String kind, List<Step> candidates) {
        List<Condition> given = route.conditionsOf(from);
        StringBuilder noneBefore = new StringBuilder();
        for (Step candidate : candidates) {
            List<Condition> more = route.conditionsOf(candidate).stream()
                    .filter(condition -> !given.contains(condition))
                    .toList();
            if (more.isEmpty()) {
                break;
            }
            css.append(where(more))
                    .append(noneBefore)
                    .append(link(from, kind, "[href=\"#" + RouteMarkup.stepId(candidate) + "\"]"))
                    .append("{display:inline-flex}\n");
            css.append(where(more)).append(link(from, kind, ":not(.if)")).append("{display:none}\n");
            noneBefore.append(":not(").append(all(more)).append(')');
        }
    }

    private static String link(Step from, String kind, String which) {
        return " #" + RouteMarkup.stepId(from) + " a." + kind + which;
    }

    private String where(List<Condition> conditions) {
        return ".route-" + route.name() + all(conditions);
    }

    private String all(List<Condition> conditions) {
        return conditions.stream().map(this::one).collect(Collectors.joining());
    }

    private String one(Condition condition) {
        ChoiceQuestion question =
                (ChoiceQuestion) route.question(condition.question()).orElseThrow();
        return condition.options().stream()
                .map(code -> question.kind() == ChoiceQuestion.Kind.ONE_OF_LIST
                        ? "#" + question.id() + " [value=\"" + code + "\"]:checked"
                        : "#" + RouteMarkup.optionId(question, code) + ":checked")
                .collect(Collectors.joining(",", ":has(", ")"));
    }
}
