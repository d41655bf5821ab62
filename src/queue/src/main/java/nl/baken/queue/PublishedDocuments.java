package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.seal.DocumentSet;
import nl.baken.seal.EnvelopeUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the centre signed last, as far as the signature can be trusted: made by the trust root whose
 * fingerprint is pinned in this instance's own settings, and not older than one seen before. It looks into the database at
 * most every two seconds; while that is away the last trusted set stands.
 */
@ApplicationScoped
public class PublishedDocuments {
    private static final Logger LOG = Logger.getLogger(PublishedDocuments.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private PublishedTable table;

    @Inject
    private PublishedKeys keys;

    @Inject
    private InstantSource clock;

    private volatile Look last = new Look(Instant.MIN, null);

    /** @param compact the set as it was published, for others to verify */
    public record Signed(DocumentSet set, String compact) {}

    private record Look(Instant at, @Nullable Signed signed) {}

    /** The trusted set; empty when nothing was signed yet. */
    public Optional<Signed> current() {
        Instant now = clock.instant();
        Look seen = last;
        if (seen.at().equals(Instant.MIN)
                || Duration.between(seen.at(), now).abs().compareTo(FRESH) >= 0) {
            return lookNow();
        }
        return Optional.ofNullable(seen.signed());
    }

    /** The trusted set as it stands in the database at this moment. */
    public Optional<Signed> lookNow() {
        Look seen = new Look(clock.instant(), look(last.signed()));
        last = seen;
        return Optional.ofNullable(seen.signed());
    }

    private @Nullable Signed look(@Nullable Signed before) {
        String root = keys.pinned();
        if (root == null) {
            return null;
        }
        try {
            Optional<String> newest = table.newestDocuments();
            if (newest.isEmpty()) {
                return null;
            }
            Signed signed = new Signed(DocumentSet.verify(newest.get(), root), newest.get());
            if (before != null && signed.set().serial() < before.set().serial()) {
                LOG.warning("Signed documents refused: an older set came back");
                return before;
            }
            return signed;
        } catch (EnvelopeUnreadable e) {
            LOG.log(Level.SEVERE, "Signed documents refused. {0}", e.getMessage());
            return null;
        } catch (RuntimeException e) { // the database is away
            LOG.log(
                    Level.WARNING,
                    "Signed documents not read: {0}",
                    e.getClass().getSimpleName());
            return before;
        }
    }
}
