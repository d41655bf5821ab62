package nl.baken.route;

import java.util.List;
import nl.baken.seal.Part;

/** One question of a route. Its words are in the route's texts, under {@code <route>.<id>}. */
public sealed interface Question permits TextQuestion, ChoiceQuestion {
    String id();

    /** The part of the envelope that its answer is sealed in. */
    Part part();

    /** Whether a report without an answer is refused; nearly every question may be skipped. */
    boolean required();

    /** Its own conditions, all of which must hold; {@link RouteDefinition#conditionsOf} adds those of what it rests on. */
    List<Condition> conditions();

    Question onlyIf(Condition... conditions);

    /** The most bytes that its answer can take as a JSON value in UTF-8. */
    int largestJson();

    static String checkedId(String id) {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id: " + id);
        }
        return id;
    }
}
