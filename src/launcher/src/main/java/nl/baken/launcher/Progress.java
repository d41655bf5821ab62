package nl.baken.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Lines on the terminal, each with the seconds since the start. */
final class Progress {
    private final PrintStream out;
    private final long began = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "[%5.1f s] %s", seconds, line));
        out.flush();
    }

    void plain(String line) {
        out.println(line);
        out.flush();
    }
}
