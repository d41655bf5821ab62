package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.ChoiceQuestion.oneOfList;
import static nl.baken.route.ChoiceQuestion.several;
import static nl.baken.route.TextQuestion.line;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.PERSONS;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.baken.platform.Organisation;

/**
 * The routes that there are, with the organisation's municipalities in them. A question more is a line here and its
 * texts in {@code i18n/route_nl.properties}.
 */
@ApplicationScoped
public class Routes {
    private Organisation organisation;
    private RouteDefinition citizen;

    @Inject
    public Routes(Organisation organisation) {
        this.organisation = organisation;
        this.citizen = makeCitizen(organisation);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Routes() {}

    /** The route of whoever sees or goes through something: {@code burger}. */
    public RouteDefinition citizen() {
        return citizen;
    }

    /** The route of this name, as it stands in addresses and sealed reports. */
    public Optional<RouteDefinition> named(String name) {
        return Optional.of(citizen).filter(route -> route.name().equals(name));
    }

    /** The words of a route. @throws java.util.MissingResourceException when a text is missing, naming its key */
    public RouteTexts texts(RouteDefinition route, Locale locale) {
        return RouteTexts.of(route, locale, organisation.region());
    }

    private static RouteDefinition makeCitizen(Organisation organisation) {
        Condition danger = Condition.on("danger", "yes");
        Condition known = Condition.on("identity", "confidential", "open");
        Condition reachable = Condition.on("channel", "phone", "message", "email");
        Condition byPhone = Condition.on("channel", "phone");
        return new RouteDefinition(
                "burger",
                1,
                danger,
                List.of(
                        Step.of(one("danger", STORY, "yes", "no", "unknown")),
                        Step.of("call-now").onlyIf(danger),
                        Step.of(one("identity", REPORTER, "anonymous", "confidential", "open")),
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
                        Step.of(
                                "where",
                                oneOfList("municipality", STORY, Municipalities.toChooseFrom(organisation)),
                                text("place", STORY, 500)),
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
                        Step.of(line("name", REPORTER, 100)).onlyIf(known),
                        Step.of(
                                        "contact",
                                        one("channel", REPORTER, "phone", "message", "email", "self", "code"),
                                        line("address", REPORTER, 100).onlyIf(reachable))
                                .onlyIf(known),
                        Step.of(
                                        "safe",
                                        line("times", REPORTER, 200),
                                        one("voicemail", REPORTER, "yes", "no").onlyIf(byPhone),
                                        one("text-message", REPORTER, "yes", "no")
                                                .onlyIf(byPhone),
                                        line("readers", REPORTER, 200),
                                        line("code-word", REPORTER, 50))
                                .onlyIf(reachable),
                        Step.of(oneOfList("language", REPORTER, Languages.TO_CHOOSE_FROM))));
    }
}
