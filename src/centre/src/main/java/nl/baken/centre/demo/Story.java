package nl.baken.centre.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Draft;
import nl.baken.centre.intake.Intake;
import nl.baken.post.ReportState;
import nl.baken.route.Answers;
import nl.baken.seal.Part;

/** A made-up report, and what the demo's members did with it. */
final class Story {
    /** One thing that a member did. */
    interface Step {
        void take(Intake intake, UUID report, Map<String, Actor> people);
    }

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final List<Step> work = new ArrayList<>();
    private Duration age = Duration.ZERO;
    private boolean heldApart;
    private int replies;

    static Story about(String what) {
        return new Story().with("danger", "no").with("what", what);
    }

    Story with(String question, String... values) {
        answers.put(question, List.of(values));
        return this;
    }

    Story old(Duration since) {
        age = since;
        return this;
    }

    Story heldAsAutomated() {
        heldApart = true;
        return this;
    }

    Story takenBy(String member) {
        work.add((intake, report, people) -> {
            Actor actor = actor(people, member);
            intake.open(report, Part.STORY, actor);
            intake.assign(report, actor.id(), actor);
        });
        return this;
    }

    Story answeredBy(String member, ReportState state, String text) {
        return answeredBy(member, state, "nl", text);
    }

    Story answeredBy(String member, ReportState state, String language, String text) {
        int seen = replies++;
        work.add((intake, report, people) ->
                intake.answer(report, new Draft(state, language, text), seen, actor(people, member)));
        return this;
    }

    private static Actor actor(Map<String, Actor> people, String member) {
        Actor actor = people.get(member);
        if (actor == null) {
            throw new IllegalArgumentException("The demo has no " + member);
        }
        return actor;
    }

    Answers answers() {
        return new Answers(answers);
    }

    Duration age() {
        return age;
    }

    boolean heldApart() {
        return heldApart;
    }

    List<Step> work() {
        return work;
    }
}
