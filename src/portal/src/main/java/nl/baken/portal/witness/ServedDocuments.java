package nl.baken.portal.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.queue.PublishedDocuments;
import nl.baken.queue.PublishedDocuments.Signed;
import nl.baken.seal.DocumentSet;

/**
 * Compares what is served with what was signed. What is served for the first time is told: in the log, a line each, and to
 * the centre.
 */
@ApplicationScoped
public class ServedDocuments {
    private static final Logger LOG = Logger.getLogger(ServedDocuments.class.getName());
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final String VERSION = version();

    private PublishedDocuments published;
    private OfferBook book;
    private InstantSource clock;
    private volatile SortedMap<String, String> told = new TreeMap<>();

    @Inject
    ServedDocuments(PublishedDocuments published, OfferBook book, InstantSource clock) {
        this.published = published;
        this.book = book;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected ServedDocuments() {}

    /** Logs and tells the centre what is served, once for the same documents. */
    synchronized void tell(SortedMap<String, String> served) {
        if (served.equals(told)) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        served.forEach((path, digest) -> {
            if (!digest.equals(told.get(path))) {
                LOG.log(Level.INFO, "Serves {0} with SHA-256 {1}", new Object[] {path, digest});
            }
            lines.append(digest).append("  ").append(path).append('\n');
        });
        try {
            book.write(clock.instant(), VERSION, lines.toString());
        } catch (RuntimeException e) { // the database is away: told again with the next question
            LOG.log(
                    Level.WARNING,
                    "Documents not told to the centre: {0}",
                    e.getClass().getSimpleName());
            return;
        }
        told = new TreeMap<>(served);
    }

    /** What the API says: what is served, and how that stands to what was signed. */
    JsonObject describe(SortedMap<String, String> served) {
        Optional<Signed> signed = published.current();
        JsonObjectBuilder documents = JSON.createObjectBuilder();
        served.forEach(documents::add);
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("state", state(served, signed).code())
                .add("version", VERSION)
                .add("number", DocumentSet.number(served))
                .add("documents", documents);
        signed.ifPresent(one -> json.add("signed", one.compact()));
        return json.build();
    }

    private static State state(SortedMap<String, String> served, Optional<Signed> signed) {
        if (signed.isEmpty()) {
            return State.UNSIGNED;
        }
        return signed.get().set().documents().equals(served) ? State.SIGNED : State.DIFFERS;
    }

    private static String version() {
        try (InputStream in = ServedDocuments.class.getResourceAsStream("version")) {
            if (in == null) {
                throw new IllegalStateException("No version in this archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How what is served stands to what was signed. */
    private enum State {
        SIGNED,
        UNSIGNED,
        DIFFERS;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
