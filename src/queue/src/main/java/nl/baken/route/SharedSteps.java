package nl.baken.route;

import static nl.baken.route.ChoiceQuestion.one;
import static nl.baken.route.ChoiceQuestion.oneOfList;
import static nl.baken.route.TextQuestion.line;
import static nl.baken.route.TextQuestion.text;
import static nl.baken.seal.Part.REPORTER;
import static nl.baken.seal.Part.STORY;

import java.util.List;

/** What several routes ask. They share its words too, except where a route has its own, see {@link RouteTexts}. */
final class SharedSteps {
    /** Somebody is in danger now. */
    static final Condition DANGER = Condition.on("danger", "yes");

    static final Condition KNOWN = Condition.on("identity", "confidential", "open");
    static final Condition REACHABLE = Condition.on("channel", "phone", "message", "email");
    private static final Condition BY_PHONE = Condition.on("channel", "phone");

    private SharedSteps() {}

    /** The gate before everything else: is there danger now? */
    static Step danger() {
        return Step.of(one("danger", STORY, "yes", "no", "unknown"));
    }

    /** Call 112 first. The route goes on. */
    static Step callNow() {
        return Step.of("call-now").onlyIf(DANGER);
    }

    /** Anonymous, confidential or open: the three levels, with what each means. */
    static Step identity() {
        return Step.of(one("identity", REPORTER, "anonymous", "confidential", "open"));
    }

    static Step where(List<Option> municipalities) {
        return Step.of("where", oneOfList("municipality", STORY, municipalities), text("place", STORY, 500));
    }

    static Step name() {
        return Step.of(line("name", REPORTER, 100)).onlyIf(KNOWN);
    }

    static Step contact() {
        return Step.of(
                        "contact",
                        one("channel", REPORTER, "phone", "message", "email", "self", "code"),
                        line("address", REPORTER, 100).onlyIf(REACHABLE))
                .onlyIf(KNOWN);
    }

    /** How to reach somebody without anybody else noticing. */
    static Step safeContact() {
        return Step.of(
                        "safe",
                        line("times", REPORTER, 200),
                        one("voicemail", REPORTER, "yes", "no").onlyIf(BY_PHONE),
                        one("text-message", REPORTER, "yes", "no").onlyIf(BY_PHONE),
                        line("readers", REPORTER, 200),
                        line("code-word", REPORTER, 50))
                .onlyIf(REACHABLE);
    }

    static Step language() {
        return Step.of(oneOfList("language", REPORTER, Languages.TO_CHOOSE_FROM));
    }
}
