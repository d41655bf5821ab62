package nl.baken.portal.report;

import java.util.ArrayList;
import java.util.List;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Finding;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Step;

/** A route in one language: its questions as HTML, its check page's rows, its error summary's lines. Made once. */
final class RouteForm {
    private final RouteDefinition route;
    private final RouteTexts texts;
    private final ReportTexts words;
    private final RouteMarkup markup;

    RouteForm(RouteDefinition route, RouteTexts texts, ReportTexts words) {
        this.route = route;
        this.texts = texts;
        this.words = words;
        this.markup = new RouteMarkup(route, texts, words);
    }

    RouteDefinition route() {
        return route;
    }

    ReportTexts words() {
        return words;
    }

    /** All questions, with these answers in them; what is wrong stands at its question. */
    String steps(Answers answers, List<Finding> findings) {
        return markup.steps(answers, findings);
    }

    /** A line of the error summary; {@code href} leads to the field. */
    public record Line(String text, String href) {}

    List<Line> lines(List<Finding> findings) {
        String first = "#" + RouteMarkup.stepId(route.steps().get(0));
        return findings.stream()
                .map(finding -> new Line(
                        words.of(finding, texts, route),
                        route.question(finding.question())
                                .map(question -> "#" + RouteMarkup.focusId(question))
                                .orElse(first)))
                .distinct()
                .toList();
    }

    /** A question of the check page with what was answered; no values when it was skipped. */
    public record Row(String label, List<String> values, String step) {}

    List<Row> rows(Answers answers) {
        List<Row> rows = new ArrayList<>();
        for (Step step : route.steps()) {
            for (Question question : step.questions()) {
                if (route.isAsked(question, answers)) {
                    rows.add(new Row(texts.labelAlone(question), values(question, answers), RouteMarkup.stepId(step)));
                }
            }
        }
        return rows;
    }

    private List<String> values(Question question, Answers answers) {
        List<String> given = answers.all(question.id());
        if (!(question instanceof ChoiceQuestion choice)) {
            return given;
        }
        return choice.options().stream()
                .filter(option -> given.contains(option.code()))
                .map(option -> texts.label(choice, option))
                .toList();
    }
}
