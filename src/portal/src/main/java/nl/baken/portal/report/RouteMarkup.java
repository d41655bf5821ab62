package nl.baken.portal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.route.Answers;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.Finding;
import nl.baken.route.Option;
import nl.baken.route.Question;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Step;
import nl.baken.route.TextQuestion;

/** The questions of a route as HTML: all of them, with what was answered and what is wrong with it. */
final class RouteMarkup {
    /** Up to so many characters a text is told in a few lines. */
    private static final int SHORT = 500;
    /** Numbers that must be one touch away wherever a notice names them. */
    private static final Pattern PHONE = Pattern.compile("\\b(112|0[89]00-[0-9]{4})\\b");

    private final RouteDefinition route;
    private final RouteTexts texts;
    private final ReportTexts words;
    private final Set<Question> alone;

    RouteMarkup(RouteDefinition route, RouteTexts texts, ReportTexts words) {
        this.route = route;
        this.texts = texts;
        this.words = words;
        this.alone = route.steps().stream()
                .filter(Step::isOneQuestion)
                .map(step -> step.questions().get(0))
                .collect(Collectors.toSet());
    }

    static String stepId(Step step) {
        return "s-" + step.id();
    }

    static String fieldId(Question question) {
        return "q-" + question.id();
    }

    static String optionId(Question question, String code) {
        return question.id() + "_" + code;
    }

    /** The id of what takes the focus when a line of the error summary leads to this question. */
    static String focusId(Question question) {
        return question instanceof ChoiceQuestion choice && choice.kind() != ChoiceQuestion.Kind.ONE_OF_LIST
                ? optionId(choice, choice.options().get(0).code())
                : question.id();
    }

    /** Conditions, all of which must hold, as the module that seals in the browser reads them. */
    static String told(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.question() + "=" + String.join("|", condition.options()))
                .collect(Collectors.joining("&"));
    }

    /** All steps; with findings, the first of their steps is the one in view. */
    String steps(Answers answers, List<Finding> findings) {
        return new Page(answers, findings).make();
    }

    private final class Page {
        private final Answers answers;
        private final Map<String, Finding> findings = new HashMap<>();
        private final Markup out = new Markup();

        Page(Answers answers, List<Finding> findings) {
            this.answers = answers;
            findings.forEach(finding -> this.findings.put(finding.question(), finding));
        }

        String make() {
            List<Step> steps = route.steps();
            Step start = steps.stream().filter(this::isWrong).findFirst().orElse(steps.get(0));
            for (int i = 0; i < steps.size(); i++) {
                step(i, steps.get(i), steps.get(i) == start);
            }
            return out.toString();
        }

        private boolean isWrong(Step step) {
            return step.questions().stream().anyMatch(question -> findings.containsKey(question.id()));
        }

        private void step(int index, Step step, boolean isStart) {
            String titleId = "t-" + step.id();
            out.raw("<section class=\"step")
                    .raw(isStart ? " start" : "")
                    .raw("\" id=\"")
                    .raw(stepId(step))
                    .raw("\" tabindex=\"-1\" aria-labelledby=\"")
                    .raw(titleId)
                    .raw("\">\n");
            if (step.isOneQuestion()) {
                question(step.questions().get(0), titleId);
            } else {
                out.raw("<h2 id=\"")
                        .raw(titleId)
                        .raw("\">")
                        .text(texts.title(step))
                        .raw("</h2>\n");
                texts.hint(step).ifPresent(hint -> paragraphs(step.questions().isEmpty() ? "notice" : "hint", hint));
                if (!step.questions().isEmpty() && step.questions().stream().noneMatch(Question::required)) {
                    out.raw("<p class=\"hint\">")
                            .text(words.get("all-optional"))
                            .raw("</p>\n");
                }
                step.questions().forEach(question -> question(question, ""));
            }
            ways(index);
            out.raw("</section>\n");
        }

        /** @param titleId where the question is the heading of its step, the heading's id; else empty */
        private void question(Question question, String titleId) {
            boolean isMaybe = !question.conditions().isEmpty();
            out.raw("<div class=\"field").raw(isMaybe ? " maybe" : "").raw("\"").attribute("id", fieldId(question));
            definition(question);
            out.raw(">\n");
            if (question instanceof ChoiceQuestion choice && choice.kind() != ChoiceQuestion.Kind.ONE_OF_LIST) {
                out.raw("<fieldset").raw(describedBy(question)).raw("><legend>");
                heading(titleId, texts.label(question));
                out.raw("</legend>\n");
                about(question);
                options(choice);
                out.raw("</fieldset>\n");
            } else {
                heading(titleId, "<label for=\"" + question.id() + "\">", texts.label(question));
                about(question);
                if (question instanceof ChoiceQuestion choice) {
                    list(choice);
                } else {
                    text((TextQuestion) question);
                }
            }
            out.raw("</div>\n");
        }

        /** What the module that seals in the browser has to know of a question and cannot see. */
        private void definition(Question question) {
            out.attribute("data-part", question.part().code());
            if (!route.conditionsOf(question).isEmpty()) {
                out.attribute("data-only-if", told(route.conditionsOf(question)));
            }
            if (question instanceof TextQuestion text) {
                out.attribute("data-limit", Integer.toString(text.limit()));
                out.attribute("data-too-long", words.tooLong(text.limit()));
            }
            if (question.required()) {
                out.attribute("data-missing", texts.missing(question));
            }
            if (!texts.labelAlone(question).equals(texts.label(question))) {
                out.attribute("data-label", texts.labelAlone(question));
            }
        }

        private void heading(String titleId, String words) {
            if (titleId.isEmpty()) {
                out.text(words);
            } else {
                out.raw("<h2 id=\"").raw(titleId).raw("\">").text(words).raw("</h2>");
            }
        }

        private void heading(String titleId, String label, String words) {
            if (titleId.isEmpty()) {
                out.raw(label).text(words).raw("</label>\n");
            } else {
                out.raw("<h2 id=\"")
                        .raw(titleId)
                        .raw("\">")
                        .raw(label)
                        .text(words)
                        .raw("</label></h2>\n");
            }
        }

        /** What to know before answering, and what is wrong with what was answered. */
        private void about(Question question) {
            String hint = hint(question);
            if (!hint.isEmpty()) {
                out.raw("<p class=\"hint\" id=\"h-").raw(question.id()).raw("\">");
                out.text(hint).raw("</p>\n");
            }
            Finding finding = findings.get(question.id());
            if (finding != null) {
                out.raw("<p class=\"wrong\" id=\"e-").raw(question.id()).raw("\">");
                out.text(words.of(finding, texts, route)).raw("</p>\n");
            }
        }

        private String hint(Question question) {
            List<String> sentences = new ArrayList<>();
            texts.hint(question).ifPresent(sentences::add);
            if (question instanceof TextQuestion text) {
                sentences.add(words.room(text.limit()));
            }
            if (!question.required() && alone.contains(question)) {
                sentences.add(words.get("optional"));
            }
            return String.join(" ", sentences);
        }

        private String describedBy(Question question) {
            String hint = hint(question).isEmpty() ? "" : "h-" + question.id();
            String error = findings.containsKey(question.id()) ? "e-" + question.id() : "";
            String both = (error + " " + hint).trim();
            return both.isEmpty() ? "" : " aria-describedby=\"" + both + "\"";
        }

        private String invalid(Question question) {
            return findings.containsKey(question.id()) ? " aria-invalid=\"true\"" : "";
        }

        private void options(ChoiceQuestion question) {
            String type = question.hasSeveral() ? "checkbox" : "radio";
            out.raw("<div class=\"choices\">\n");
            for (Option option : question.options()) {
                out.raw("<label><input type=\"").raw(type).raw("\"");
                out.attribute("name", question.id()).attribute("value", option.code());
                out.attribute("id", optionId(question, option.code()));
                out.raw(answers.has(question.id(), option.code()) ? " checked=\"checked\"/>" : "/>");
                out.raw("<span>").text(texts.label(question, option));
                texts.hint(question, option)
                        .ifPresent(hint -> out.raw("<small>").text(hint).raw("</small>"));
                out.raw("</span></label>\n");
            }
            out.raw("</div>\n");
        }

        private void list(ChoiceQuestion question) {
            out.raw("<select").attribute("name", question.id()).attribute("id", question.id());
            out.raw(describedBy(question)).raw(invalid(question)).raw(">\n<option value=\"\">");
            out.text(words.get("choose")).raw("</option>\n");
            for (Option option : question.options()) {
                out.raw("<option").attribute("value", option.code());
                out.raw(answers.has(question.id(), option.code()) ? " selected=\"selected\">" : ">");
                out.text(texts.label(question, option)).raw("</option>\n");
            }
            out.raw("</select>\n");
        }

        private void text(TextQuestion question) {
            String value = answers.first(question.id()).orElse("");
            if (question.lines() == TextQuestion.Lines.MANY) {
                out.raw(question.limit() > SHORT ? "<textarea rows=\"8\"" : "<textarea rows=\"3\"");
            } else {
                out.raw("<input type=\"text\"");
            }
            out.attribute("name", question.id()).attribute("id", question.id()).attribute("dir", "auto");
            out.raw(describedBy(question)).raw(invalid(question));
            out.raw(question.required() ? " aria-required=\"true\"" : "");
            if (question.lines() == TextQuestion.Lines.MANY) {
                // The first line end behind the tag is not part of the text (HTML, 4.10.11).
                out.raw(">\n").text(value).raw("</textarea>\n");
            } else {
                out.attribute("value", value).raw("/>\n");
            }
        }

        private void ways(int index) {
            out.raw("<p class=\"ways\">");
            if (index == route.steps().size() - 1) {
                out.raw("<button class=\"button\">").text(words.get("look")).raw("</button>");
            } else {
                links("on button", words.get("onward"), Ways.onward(route, index));
            }
            if (index > 0) {
                links("back", words.get("back"), Ways.back(route, index));
            }
            out.raw("</p>\n");
        }

        private void links(String kind, String label, List<Step> candidates) {
            for (int i = 0; i < candidates.size(); i++) {
                out.raw(" <a class=\"").raw(kind).raw(i < candidates.size() - 1 ? " if" : "");
                out.raw("\" href=\"#")
                        .raw(stepId(candidates.get(i)))
                        .raw("\">")
                        .text(label)
                        .raw("</a>");
            }
        }

        private void paragraphs(String kind, String text) {
            for (String paragraph : text.split("\n\n", -1)) {
                out.raw("<p class=\"").raw(kind).raw("\">");
                out.raw(PHONE.matcher(Markup.escape(paragraph))
                        .replaceAll(number ->
                                "<a href=\"tel:" + number.group().replace("-", "") + "\">" + number.group() + "</a>"));
                out.raw("</p>\n");
            }
        }
    }
}
