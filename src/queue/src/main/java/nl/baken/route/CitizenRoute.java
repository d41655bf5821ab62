package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.ChoiceQuestion.several;
import static nl.baken.route.TextQuestion.line;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.PERSONS;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import java.util.List;

/** Whoever sees or goes through something: {@code burger}. */
final class CitizenRoute {
    private CitizenRoute() {}

    static RouteDefinition of(List<Option> municipalities) {
        return new RouteDefinition(
                "burger",
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
                                "parent",
                                "family",
                                "friend",
                                "neighbour",
                                "colleague",
                                "customer",
                                "passer-by",
                                "work",
                                "other")),
                        Step.of(text("what", STORY, 10_000).mustBeAnswered()),
                        // What stands before the dash is the code of the form; "onbekend" is a form of its own.
                        Step.of(several(
                                "kinds",
                                STORY,
                                "seksueel-gedwongen",
                                "seksueel-betaald",
                                "seksueel-ongewild",
                                "seksueel-geronseld",
                                "seksueel-beelden",
                                "seksueel-onbekenden",
                                "crimineel-abonnement",
                                "crimineel-op-naam",
                                "crimineel-vals-geld",
                                "crimineel-klussen",
                                "crimineel-bedelen",
                                "arbeid-werk",
                                "arbeid-papieren",
                                "organen-afstaan",
                                "onbekend-anders",
                                "onbekend")),
                        SharedSteps.where(municipalities),
                        Step.of(
                                "when",
                                one("period", STORY, "now", "month", "year", "longer", "unknown"),
                                line("moment", STORY, 200)),
                        Step.of(text("persons", PERSONS, 5_000)),
                        Step.of(several("ages", PERSONS, "0-11", "12-15", "16-17", "18-22", "23-plus", "unknown")),
                        Step.of(text("others", PERSONS, 5_000)),
                        Step.of(
                                "help",
                                one("helped", STORY, "yes", "no", "unknown"),
                                line("helper", STORY, 200).onlyIf(Condition.on("helped", "yes"))),
                        SharedSteps.name(),
                        SharedSteps.contact(),
                        SharedSteps.safeContact(),
                        SharedSteps.language()));
    }
}
