package nl.baken.queue;

import java.util.Map;
import nl.baken.seal.Part;

/**
 * A report as it is handed in, still readable.
 *
 * @param route name of the route it came by
 * @param schema version of that route's definition
 * @param urgent whether the reporter says that somebody is in danger now
 * @param parts JSON per part, each at most 64 KiB
 * @param heldApart whether it looks as if no person sent it; it is read all the same
 */
public record NewReport(String route, int schema, boolean urgent, Map<Part, String> parts, boolean heldApart) {
    /** One that is not held apart. */
    public NewReport(String route, int schema, boolean urgent, Map<Part, String> parts) {
        this(route, schema, urgent, parts, false);
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "NewReport by " + route;
    }
}
