package nl.baken.route;

/**
 * Answers as they came in, beside the definition that asked for them. What is not relevant was dropped before anything
 * else looks: a name typed before "anoniem" was chosen goes nowhere.
 */
@ValidAnswers
public record SubmittedAnswers(RouteDefinition definition, Answers answers) {
    public SubmittedAnswers {
        answers = definition.relevant(answers);
    }
}
