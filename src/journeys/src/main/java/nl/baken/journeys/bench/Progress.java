package nl.baken.journeys.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells how far the bench is, each line with the seconds since it began. */
final class Progress {
    private final long began = System.nanoTime();

    void say(String line, @Nullable Object... values) {
        System.out.println(String.format(Locale.ROOT, "[%5.1f s] ", (System.nanoTime() - began) / 1e9)
                + String.format(Locale.ROOT, line, values));
    }

    /** A line as it is. */
    void line(String line) {
        say("%s", line);
    }

    long seconds() {
        return (System.nanoTime() - began) / 1_000_000_000;
    }
}
