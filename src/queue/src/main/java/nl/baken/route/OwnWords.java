package nl.baken.route;

import java.util.Optional;
import nl.baken.route.Finding.Problem;
import nl.baken.seal.Part;

/**
 * What somebody writes outside of a route, measured as a route's texts are. Line ends become LF; every other character
 * stays as it came.
 */
public record OwnWords(String text) {
    /** The most characters, as a person counts them. */
    public static final int LIMIT = 5_000;

    private static final int MOST_BYTES =
            TextQuestion.text("message", Part.STORY, LIMIT).byteLimit();

    public OwnWords {
        text = Text.withLineFeeds(text);
    }

    /** Why it cannot be sent as it is; empty when it can. */
    public Optional<Problem> problem() {
        if (Text.hasUnkeepable(text)) {
            return Optional.of(Problem.UNKEEPABLE);
        }
        if (Text.isBlank(text)) {
            return Optional.of(Problem.MISSING);
        }
        if (Text.isLongerThan(LIMIT, text)) {
            return Optional.of(Problem.TOO_LONG);
        }
        return Text.jsonBytes(text) > MOST_BYTES ? Optional.of(Problem.TOO_HEAVY) : Optional.empty();
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "OwnWords";
    }
}
