package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.ChoiceQuestion.several;
import static nl.baken.route.TextQuestion.line;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.PERSONS;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import java.util.ArrayList;
import java.util.List;

/**
 * Whoever meets it at work: {@code professional}. Signals by form with their date and source, up to four persons, and
 * consent for registration and for help asked apart.
 */
final class ProfessionalRoute {
    /** More than fit here are better told on the phone. */
    private static final int PERSONS_AT_MOST = 4;

    private ProfessionalRoute() {}

    static RouteDefinition of(List<Option> municipalities) {
        List<Step> steps = new ArrayList<>();
        steps.add(SharedSteps.danger());
        steps.add(SharedSteps.callNow());
        steps.add(SharedSteps.identity());
        steps.add(Step.of(
                "work",
                line("organisation", REPORTER, 150),
                one(
                        "sector",
                        REPORTER,
                        "education",
                        "care",
                        "medical",
                        "youth",
                        "municipality",
                        "safe-home",
                        "police",
                        "enforcement",
                        "shelter",
                        "other"),
                line("function", REPORTER, 100)));
        steps.add(Step.of(one(
                "meldcode", STORY, "none", "step-1", "step-2", "step-3", "step-4", "step-5", "not-mine", "unknown")));
        steps.add(Step.of(text("what", STORY, 8_000).mustBeAnswered()));
        steps.add(Step.of(several("forms", STORY, "seksueel", "arbeid", "crimineel", "organen", "onbekend")));
        steps.add(signals("seksueel", "relation", "gifts", "isolation", "images", "money", "hotel"));
        steps.add(signals("arbeid", "hours", "wages", "papers", "debt", "living", "spokesman"));
        steps.add(signals("crimineel", "phones", "money", "parcels", "debt", "account", "begging"));
        steps.add(signals("organen", "travel", "promise"));
        steps.add(SharedSteps.where(municipalities));
        for (int number = 1; number <= PERSONS_AT_MOST; number++) {
            steps.add(person(number));
        }
        steps.add(Step.of(
                "help",
                one("helped", STORY, "yes", "no", "unknown"),
                line("helper", STORY, 200).onlyIf(Condition.on("helped", "yes")),
                text("done", STORY, 2_500)));
        steps.add(Step.of(
                "consent",
                one("consent-registration", STORY, "yes", "no", "not-asked"),
                one("consent-help", STORY, "yes", "no", "not-asked"),
                one("consent-by", STORY, "person", "parent", "both", "nobody")));
        steps.add(SharedSteps.name());
        steps.add(SharedSteps.contact());
        steps.add(SharedSteps.safeContact());
        steps.add(SharedSteps.language());
        return new RouteDefinition("professional", 1, SharedSteps.DANGER, steps);
    }

    /** The signals of one form, with when they were seen and how they are known. */
    private static Step signals(String form, String... codes) {
        return Step.of(
                        "signals-" + form,
                        several(form + "-seen", STORY, codes),
                        line(form + "-date", STORY, 150),
                        line(form + "-source", STORY, 150))
                .onlyIf(Condition.on("forms", form));
    }

    /** One person; whether there is another decides about the next. */
    private static Step person(int number) {
        List<Question> questions = new ArrayList<>(List.of(
                one("role-" + number, PERSONS, "victim", "suspect", "other", "unknown"),
                text("about-" + number, PERSONS, 2_500),
                one("age-" + number, PERSONS, "0-11", "12-15", "16-17", "18-22", "23-plus", "unknown")));
        if (number < PERSONS_AT_MOST) {
            questions.add(one("more-" + number, PERSONS, "yes", "no"));
        }
        Step step = Step.of("person-" + number, questions.toArray(new Question[0]));
        return number == 1 ? step : step.onlyIf(Condition.on("more-" + (number - 1), "yes"));
    }
}
