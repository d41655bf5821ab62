package nl.baken.centre.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A report whose term has passed.
 *
 * @param since from when its term counts
 * @param bySelf when it goes by itself, at night
 */
public record Due(UUID id, Term term, String route, Instant received, Instant since, Instant bySelf) {
    public UUID getId() {
        return id;
    }

    /** The beginning of the id, as members know it. */
    public String getShortId() {
        return id.toString().substring(0, 8);
    }

    public Term getTerm() {
        return term;
    }

    public String getRoute() {
        return route;
    }

    public Instant getReceived() {
        return received;
    }

    public Instant getSince() {
        return since;
    }

    public Instant getBySelf() {
        return bySelf;
    }
}
