package nl.baken.route;

import java.util.List;

/** Holds when a choice question was answered with one of these options. */
public record Condition(String question, List<String> options) {
    public Condition {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("A condition on " + question + " names no option");
        }
    }

    public static Condition on(String question, String... options) {
        return new Condition(question, List.of(options));
    }

    boolean holds(Answers answers) {
        return answers.all(question).stream().anyMatch(options::contains);
    }
}
