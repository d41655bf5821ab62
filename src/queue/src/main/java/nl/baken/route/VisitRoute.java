package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.ChoiceQuestion.oneOfList;
import static nl.baken.route.ChoiceQuestion.several;
import static nl.baken.route.TextQuestion.line;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import java.util.List;

/** To ask for a lesson, a training or a consult: {@code aanvraag}. Nobody is asked for a name but who asks. */
final class VisitRoute {
    private VisitRoute() {}

    static RouteDefinition of(List<Option> municipalities) {
        return new RouteDefinition(
                "aanvraag",
                1,
                SharedSteps.DANGER,
                List.of(
                        SharedSteps.danger(),
                        SharedSteps.callNow(),
                        Step.of(one("kind", STORY, "lesson", "parents", "training", "consult", "other")),
                        Step.of(several(
                                "audience",
                                STORY,
                                "po",
                                "vo-onderbouw",
                                "vo-bovenbouw",
                                "mbo",
                                "pro",
                                "parents",
                                "team",
                                "company",
                                "other")),
                        Step.of("plan", line("size", STORY, 50), line("moment", STORY, 200)),
                        Step.of(text("what", STORY, 4_000)),
                        Step.of(
                                "who",
                                line("organisation", REPORTER, 150),
                                oneOfList("municipality", STORY, municipalities)),
                        Step.of(
                                "contact",
                                line("name", REPORTER, 100),
                                line("address", REPORTER, 100).mustBeAnswered())));
    }
}
