package nl.baken.journeys.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import nl.baken.journeys.house.NotReady;

/** What the command line of deploy/bench asks for. */
record Options(boolean quick, Part part, Path run, Path json, Path work, int port) {
    private static final String USAGE =
            "usage: deploy/bench [--quick] [--only starts|reports|pages|cached|search|guard|answers|lease|desk|poster|nodes] [--json FILE] [--port N] [--work DIR]";

    /** What is measured. */
    enum Part {
        ALL,
        STARTS,
        REPORTS,
        PAGES,
        CACHED,
        SEARCH,
        GUARD,
        ANSWERS,
        LEASE,
        DESK,
        POSTER,
        NODES
    }

    Extent extent() {
        return quick ? Extent.QUICK : Extent.FULL;
    }

    /** @throws NotReady when it is none of the usage */
    static Options parse(String[] words) throws IOException {
        boolean quick = false;
        Part part = Part.ALL;
        Path run = Path.of("deploy", "run");
        Path json = Path.of("target", "bench.json");
        Path work = Path.of("target", "bench");
        int port = 0;
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--quick" -> quick = true;
                case "--only" -> part = part(value(words, ++i));
                case "--run" -> run = Path.of(value(words, ++i));
                case "--json" -> json = Path.of(value(words, ++i));
                case "--work" -> work = Path.of(value(words, ++i));
                case "--port" -> port = Integer.parseInt(value(words, ++i));
                default -> throw new NotReady("unknown option " + words[i] + "; " + USAGE);
            }
        }
        return new Options(
                quick,
                part,
                run.toAbsolutePath(),
                json.toAbsolutePath(),
                work.toAbsolutePath(),
                port == 0 ? Ground.freePort() : port);
    }

    private static Part part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part != Part.ALL && part.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new NotReady(USAGE));
    }

    private static String value(String[] words, int at) {
        if (at >= words.length) {
            throw new NotReady(USAGE);
        }
        return words[at];
    }
}
