package nl.baken.queue;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission that the centre has taken over.
 *
 * @param kind code of {@link nl.baken.seal.Kind}
 * @param route name of the route it came by
 * @param received start of the quarter hour in which it arrived
 * @param sizeClass of its largest part: 4, 16 or 64 (KiB)
 * @param sealed the envelope's JSON
 */
public record Claimed(
        UUID id,
        String kind,
        String route,
        boolean urgent,
        Instant received,
        boolean heldApart,
        int sizeClass,
        String sealed) {
    /** Never the envelope. */
    @Override
    public String toString() {
        return "Claimed " + id;
    }
}
