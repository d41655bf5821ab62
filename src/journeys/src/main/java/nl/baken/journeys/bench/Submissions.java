package nl.baken.journeys.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.baken.journeys.bench.Load.Measured;

/** Reports by form and by API, in turns, after a warm-up. */
final class Submissions {
    private static final int MOST_PER_RUN = 6000;
    private static final Duration WARM_UP_RUN = Duration.ofSeconds(8);
    /** Warm is a server whose compiler takes no more of its CPU time than this. */
    private static final double WARM = 0.05;

    private final Load load;
    private final Extent extent;
    private final Results results;
    private final Progress progress;

    Submissions(Load load, Extent extent, Results results, Progress progress) {
        this.load = load;
        this.extent = extent;
        this.results = results;
        this.progress = progress;
    }

    /** @param port of the instance */
    void measure(int port) throws IOException {
        Way form = new Way.ByForm(document(port));
        Way api = new Way.ByApi();
        progress.say(
                "Warming up. These reports come at machine pace and without work: held apart, and stored as any other");
        warmUp(form);
        warmUp(api);
        inTurns(List.of(form, api));
    }

    private static String document(int port) throws IOException {
        try (Connection connection = new Connection(port)) {
            return connection.get("/nl/melden/burger").body();
        }
    }

    /** Until the server's compiler is done, or so long. */
    private void warmUp(Way way) {
        long end = System.nanoTime() + extent.warmUp().toNanos();
        double compiling = 1;
        while (compiling > WARM && System.nanoTime() < end) {
            Measured one = load.run(way, 16, WARM_UP_RUN, MOST_PER_RUN);
            compiling = one.compilerShare();
            progress.say(
                    "%-8s warming up: %.2f CPU-ms each, %.0f %% of it compiling",
                    way.title(), one.cpuMillisEach(), compiling * 100);
        }
    }

    private void inTurns(List<Way> ways) {
        Map<String, Measured> all = new LinkedHashMap<>();
        for (int round = 0; round < extent.rounds(); round++) {
            for (int i = 0; i < Extent.CONCURRENCY.size(); i++) {
                for (Way way : ways) {
                    Measured one = load.run(
                            way, Extent.CONCURRENCY.get(i), extent.loads().get(i), MOST_PER_RUN);
                    all.merge(way.title() + " " + one.concurrency(), one, Measured::plus);
                    progress.say(
                            "%-8s %2d at once: %6.1f/s, p99 %4.0f ms, %d failed, %.2f CPU-ms each (others: %.1f CPUs)",
                            way.title(),
                            one.concurrency(),
                            one.perSecond(),
                            one.percentile(0.99),
                            one.failed(),
                            one.cpuMillisEach(),
                            one.othersCpus());
                }
            }
        }
        all.values().forEach(this::report);
    }

    private void report(Measured measured) {
        boolean isJudged = measured.concurrency() == 16;
        String section = "Submissions through the " + measured.way().title() + ", " + measured.concurrency()
                + " at once (" + measured.done() + " in " + Goal.plain(Math.round(measured.seconds())) + " s)";
        results.add(section, "per second", measured.perSecond(), "/s", isJudged ? Goal.atLeast(60, 150.0) : Goal.NONE);
        results.add(
                section,
                "per CPU-second of the server JVM",
                measured.perCpuSecond(),
                "/CPU-s",
                isJudged ? Goal.atLeast(120, null) : Goal.NONE);
        results.add(section, "CPU of the server JVM, each", measured.cpuMillisEach(), "ms");
        results.add(section, "share of its compiler in that", measured.compilerShare() * 100, "%");
        results.add(
                section, "CPU of mariadbd, each", (double) measured.databaseCpu() / Math.max(measured.done(), 1), "ms");
        results.add(section, "p50", measured.percentile(0.5), "ms");
        results.add(section, "p99", measured.percentile(0.99), "ms", isJudged ? Goal.atMost(500, null) : Goal.NONE);
        results.add(section, "failed", measured.failed(), "", isJudged ? Goal.atMost(0, null) : Goal.NONE);
        measured.failures().forEach((why, times) -> results.add(section, "failed: " + why, times, ""));
        results.add(section, "share of the load generator in the CPU time", measured.ownShare() * 100, "%");
        results.add(section, "CPUs that other programs kept busy", measured.othersCpus(), "");
    }
}
