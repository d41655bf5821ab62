package nl.baken.portal.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.platform.Organisation;
import nl.baken.portal.web.Language;
import nl.baken.route.ChoiceQuestion;
import nl.baken.route.Condition;
import nl.baken.route.RouteDefinition;
import nl.baken.route.RouteTexts;
import nl.baken.route.Routes;
import nl.baken.route.Step;
import nl.baken.route.TextQuestion;
import nl.baken.seal.Part;

/** A small route for tests: danger → call (if danger) → what → extra steps → end. */
final class TestRoute {
    /** Those that there are. */
    static final Routes ROUTES = new Routes(Organisation.packaged());

    static final Locale DUTCH = Locale.forLanguageTag("nl");
    static final Condition DANGER = Condition.on("danger", "yes");

    private TestRoute() {}

    static RouteDefinition with(Step... extra) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(ChoiceQuestion.one("danger", Part.STORY, "yes", "no")));
        steps.add(Step.of("call").onlyIf(DANGER));
        steps.add(Step.of(TextQuestion.text("what", Part.STORY, 1_000).mustBeAnswered()));
        steps.addAll(Arrays.asList(extra));
        steps.add(Step.of(TextQuestion.line("end", Part.STORY, 10)));
        return new RouteDefinition("test", 1, DANGER, steps);
    }

    static RouteForm form(RouteDefinition route, String... moreTexts) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "danger", "Gevaar?",
                "option.yes", "Ja",
                "option.no", "Nee",
                "step.call", "Bel 112",
                "step.call.hint", "Eén.\n\nBel 112.",
                "what", "Wat?",
                "what.missing", "Vertel wat.",
                "end", "Nog iets?"));
        for (int i = 0; i < moreTexts.length; i += 2) {
            texts.put(moreTexts[i], moreTexts[i + 1]);
        }
        return new RouteForm(
                route, RouteTexts.of(route, texts, "de streek"), new ReportTexts(Language.DUTCH, route.name()));
    }
}
