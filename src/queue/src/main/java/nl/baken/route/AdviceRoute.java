package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import java.util.List;

/** To ask without reporting: {@code advies}. */
final class AdviceRoute {
    private AdviceRoute() {}

    static RouteDefinition of(List<Option> municipalities) {
        return new RouteDefinition(
                "advies",
                1,
                SharedSteps.DANGER,
                List.of(
                        SharedSteps.danger(),
                        SharedSteps.callNow(),
                        SharedSteps.identity(),
                        Step.of(one(
                                "relation",
                                REPORTER,
                                "self",
                                "young",
                                "parent",
                                "friend",
                                "school",
                                "care",
                                "company",
                                "customer",
                                "other")),
                        Step.of(text("what", STORY, 10_000).mustBeAnswered()),
                        Step.of(text("tried", STORY, 2_000)),
                        Step.of(ChoiceQuestion.oneOfList("municipality", STORY, municipalities)),
                        SharedSteps.name(),
                        SharedSteps.contact(),
                        SharedSteps.safeContact(),
                        SharedSteps.language()));
    }
}
