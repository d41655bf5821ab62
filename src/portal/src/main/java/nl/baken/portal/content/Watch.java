package nl.baken.portal.content;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Organisation;

/**
 * Looks at where content comes from and reads it again when something changed, or when a new day makes pages due. A
 * change is read once a look later finds it complete; whoever saves without end is read all the same.
 */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class.getName());

    /** As long as every look finds yet another change, so many looks are let pass. */
    private static final int PATIENCE = 2;

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Supplier<String> stamp;
    private final Supplier<Sources> sources;
    private final Organisation organisation;
    private final InstantSource clock;
    private final Consumer<Edition> publish;
    private final Consumer<List<ContentProblem>> tell;
    private final Remembered remembered;
    private String read = "";
    private String seen = "";
    private int waited;

    /** @param remembered what the same files came to elsewhere; only one thread at a time may use it */
    Watch(
            Supplier<String> stamp,
            Supplier<Sources> sources,
            Remembered remembered,
            Organisation organisation,
            InstantSource clock,
            Consumer<Edition> publish,
            Consumer<List<ContentProblem>> tell) {
        this.stamp = stamp;
        this.sources = sources;
        this.remembered = remembered;
        this.organisation = organisation;
        this.clock = clock;
        this.publish = publish;
        this.tell = tell;
    }

    static Watch over(
            Path folder,
            Remembered remembered,
            Organisation organisation,
            InstantSource clock,
            Consumer<Edition> publish,
            Consumer<List<ContentProblem>> tell) {
        return new Watch(
                () -> Sources.stamp(folder), () -> Sources.in(folder), remembered, organisation, clock, publish, tell);
    }

    /** Reads what is there now, without waiting for it to be complete. */
    void start() {
        read(stampOfToday());
    }

    void look() {
        String now = stampOfToday();
        if (now.equals(read)) {
            waited = 0;
        } else if (!now.equals(seen) && waited < PATIENCE) {
            seen = now;
            waited++;
        } else {
            read(now);
        }
    }

    private void read(String stampOfThis) {
        long began = System.nanoTime();
        read = stampOfThis;
        seen = stampOfThis;
        waited = 0;
        Edition.Reading reading;
        try {
            reading = Edition.read(sources.get(), organisation, today(), remembered);
        } catch (UncheckedIOException e) {
            tell.accept(List.of(ContentProblem.error("", 0, "De map met pagina’s is niet te lezen.")));
            return;
        }
        reading.edition().ifPresent(edition -> {
            publish.accept(edition);
            LOG.log(
                    Level.INFO,
                    "Content: {0} pages read in {1} ms",
                    // as text: a number would be written with the points of a language
                    new Object[] {
                        Integer.toString(edition.articles().size()),
                        Long.toString((System.nanoTime() - began) / 1_000_000)
                    });
        });
        tell.accept(reading.problems());
    }

    private String stampOfToday() {
        return today() + "\n" + stamp.get();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }
}
