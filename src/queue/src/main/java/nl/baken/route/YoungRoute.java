package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.ChoiceQuestion.several;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.PERSONS;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import java.util.List;

/** Somebody young, about themselves or a friend: {@code jongere}. Short, and each question can be skipped but one. */
final class YoungRoute {
    private static final Condition SELF = Condition.on("about", "self");
    private static final Condition CHILD = Condition.on("age", "0-11");
    /** Somebody may read along, so what we say about keeping the code changes. */
    private static final Condition WATCHED = Condition.on("watched", "yes", "sometimes", "unknown");

    private YoungRoute() {}

    static RouteDefinition of(List<Option> municipalities) {
        return new RouteDefinition(
                "jongere",
                1,
                SharedSteps.DANGER,
                List.of(
                        SharedSteps.danger(),
                        SharedSteps.callNow(),
                        SharedSteps.identity(),
                        Step.of(one("about", STORY, "self", "friend", "other")),
                        Step.of(one("age", STORY, "0-11", "12-15", "16-17", "18-22", "23-plus", "unknown")),
                        Step.of("child-line").onlyIf(CHILD),
                        Step.of(text("what", STORY, 8_000).mustBeAnswered()),
                        // The same codes as on the citizen's route: one form of exploitation before the dash.
                        Step.of(several(
                                "kinds",
                                STORY,
                                "seksueel-beelden",
                                "seksueel-gedwongen",
                                "seksueel-betaald",
                                "seksueel-ongewild",
                                "seksueel-geronseld",
                                "seksueel-onbekenden",
                                "crimineel-abonnement",
                                "crimineel-klussen",
                                "arbeid-werk",
                                "onbekend-anders",
                                "onbekend")),
                        Step.of(text("persons", PERSONS, 4_000)),
                        Step.of(one("near", STORY, "lives", "often", "sometimes", "online", "unknown"))
                                .onlyIf(SELF),
                        Step.of(one("watched", STORY, "yes", "sometimes", "no", "unknown")),
                        Step.of("safe-phone").onlyIf(WATCHED),
                        SharedSteps.where(municipalities),
                        Step.of(several("wish", STORY, "talk", "stop", "advice", "place", "images", "tell", "unknown")),
                        Step.of(several(
                                "may-know", REPORTER, "parents", "school", "care", "police", "nobody", "unknown")),
                        SharedSteps.name(),
                        SharedSteps.contact(),
                        SharedSteps.safeContact(),
                        SharedSteps.language()));
    }
}
