package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.seal.KeySet;
import nl.baken.seal.KeySetRefused;
import nl.baken.seal.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * The key set that the centre published, as far as it can be trusted: signed by the trust root whose fingerprint is
 * pinned in this instance's own settings, and not older than one seen before.
 *
 * <p>It looks into the database at most every two seconds. While the database is away the last trusted set stands, since
 * its signature does; a set that is refused leaves none.
 */
@ApplicationScoped
public class PublishedKeys {
    private static final Logger LOG = Logger.getLogger(PublishedKeys.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(2);

    @Inject
    private PublishedTable table;

    @Inject
    private Settings settings;

    @Inject
    private InstantSource clock;

    @Inject
    private SecureRandom random;

    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last = new Look(Instant.MIN, null);
    private volatile @Nullable String pinned;

    private record Trusted(KeySet keys, String document, Sealer sealer) {}

    private record Look(Instant at, @Nullable Trusted trusted) {
        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(FRESH) < 0;
        }
    }

    /** The trusted key set; empty when there is none, and then no reports are taken. */
    public Optional<KeySet> current() {
        return trusted().map(Trusted::keys);
    }

    /** The same, looked up just now: for who seals by it for long. Not in the transaction that publishes a set. */
    public Optional<KeySet> lookNow() {
        looking.lock();
        try {
            last = new Look(clock.instant(), look(last.trusted()));
            return Optional.ofNullable(last.trusted()).map(Trusted::keys);
        } finally {
            looking.unlock();
        }
    }

    /** What seals to the intake keys of that set. */
    Optional<Sealer> sealer() {
        return trusted().map(Trusted::sealer);
    }

    /** The same set as it was published, for others to verify. */
    public Optional<String> document() {
        return trusted().map(Trusted::document);
    }

    /** Whether the last look found a trusted set and is fresh still. Never looks itself, so that it needs no database. */
    public boolean isKnown() {
        Look seen = last;
        return seen.trusted() != null && seen.isFresh(clock.instant());
    }

    private Optional<Trusted> trusted() {
        Instant now = clock.instant();
        Look seen = last;
        if (!seen.isFresh(now)) {
            seen = lookAgain(seen, now);
        }
        return Optional.ofNullable(seen.trusted());
    }

    /** One looks, the others go on with what was seen before; only before the first look do all wait for it. */
    private Look lookAgain(Look seen, Instant now) {
        if (seen.at().equals(Instant.MIN)) {
            looking.lock();
        } else if (!looking.tryLock()) {
            return seen;
        }
        try {
            if (last == seen) { // nobody else has looked meanwhile
                last = new Look(now, look(seen.trusted()));
            }
            return last;
        } finally {
            looking.unlock();
        }
    }

    private @Nullable Trusted look(@Nullable Trusted before) {
        String root = pinned();
        if (root == null) {
            return null;
        }
        Optional<String> document;
        try {
            document = table.newest();
        } catch (RuntimeException e) { // the database is away
            LOG.log(Level.WARNING, "Key set not read: {0}", e.getClass().getSimpleName());
            return before;
        }
        if (document.isEmpty()) {
            return null;
        }
        if (before != null && before.document().equals(document.get())) {
            return before;
        }
        try {
            KeySet keys = KeySet.verify(document.get(), root);
            if (before != null && keys.serial() < before.keys().serial()) {
                LOG.warning("Key set refused: an older one came back");
                return before;
            }
            return new Trusted(keys, document.get(), new Sealer(keys.intake(), random));
        } catch (KeySetRefused e) {
            LOG.log(Level.SEVERE, "No reports are taken. {0}", e.getMessage());
            return null;
        }
    }

    /** The pinned fingerprint. Once read it stays: a change of the file takes a restart. */
    @Nullable String pinned() {
        if (pinned == null) {
            Path file = settings.path(Setting.TRUST_ROOT_FILE);
            try {
                if (Files.exists(file)) {
                    pinned = Files.readString(file).strip();
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Trust root not read from {0}", file);
            }
        }
        return pinned;
    }
}
