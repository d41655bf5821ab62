package nl.baken.route;

import java.util.List;

/**
 * What is on screen together: nearly always one question. A step without a question is a notice, such as "call 112
 * now".
 */
public record Step(String id, List<Question> questions, List<Condition> conditions) {
    public Step {
        Question.checkedId(id);
        questions = List.copyOf(questions);
        conditions = List.copyOf(conditions);
    }

    public static Step of(String id, Question... questions) {
        return new Step(id, List.of(questions), List.of());
    }

    /** A step of one question is known by that question's id. */
    public static Step of(Question question) {
        return of(question.id(), question);
    }

    /** All of these must hold for the step, and so for each of its questions. */
    public Step onlyIf(Condition... all) {
        return new Step(id, questions, List.of(all));
    }

    /** The one question whose words are the heading of this step; a step of none or of several has words of its own. */
    public boolean isOneQuestion() {
        return questions.size() == 1;
    }
}
