package nl.baken.route;

import java.util.List;
import nl.baken.seal.Part;

/**
 * A question that is answered in one's own words.
 *
 * @param lines one line, or as many as it takes
 * @param limit the most characters, as a person counts them (grapheme clusters, UAX #29)
 */
public record TextQuestion(String id, Part part, Lines lines, int limit, boolean required, List<Condition> conditions)
        implements Question {

    /** How much room a text gets on the page. */
    public enum Lines {
        ONE,
        MANY
    }

    /** One character that a person counts can be many bytes; on average over a text this many are let through. */
    private static final int BYTES_PER_CHARACTER = 4;

    public TextQuestion {
        Question.checkedId(id);
        conditions = List.copyOf(conditions);
    }

    public static TextQuestion line(String id, Part part, int limit) {
        return new TextQuestion(id, part, Lines.ONE, limit, false, List.of());
    }

    public static TextQuestion text(String id, Part part, int limit) {
        return new TextQuestion(id, part, Lines.MANY, limit, false, List.of());
    }

    public TextQuestion mustBeAnswered() {
        return new TextQuestion(id, part, lines, limit, true, conditions);
    }

    @Override
    public TextQuestion onlyIf(Condition... all) {
        return new TextQuestion(id, part, lines, limit, required, List.of(all));
    }

    /** The most bytes of the text as a JSON string in UTF-8, so that a part with every field full still fits. */
    public int byteLimit() {
        return BYTES_PER_CHARACTER * limit;
    }

    @Override
    public int largestJson() {
        return byteLimit() + 2;
    }
}
