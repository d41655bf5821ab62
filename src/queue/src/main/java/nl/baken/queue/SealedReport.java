package nl.baken.queue;

import java.util.Map;

/**
 * A report as a sender hands it in who sealed it. What the open fields say cannot be compared with what was sealed;
 * the centre does, when it opens it.
 *
 * @param route name of the route whose questions it answers
 * @param schema version of that route's definition
 * @param urgent whether the sender says that somebody is in danger now
 * @param envelope its JSON, as strings, lists and maps; not yet checked
 * @param heldApart whether it looks as if no person sent it; it is read all the same
 */
public record SealedReport(String route, int schema, boolean urgent, Map<String, ?> envelope, boolean heldApart) {
    @Override
    public String toString() {
        return "SealedReport by " + route;
    }
}
