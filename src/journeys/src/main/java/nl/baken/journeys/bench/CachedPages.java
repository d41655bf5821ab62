package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.baken.journeys.bench.Nginx.Twin;
import nl.baken.journeys.house.RunningProcess;

/** Pages that are the same for everybody, served by an instance and, as files with the same headers, by nginx. */
final class CachedPages {
    private static final List<String> PAGES = List.of("/nl/", "/nl/melden/burger");
    private static final String GZIP = "gzip, deflate, br";
    /** A round that takes this share of the best before, or more, is no better; after so many the server is warm. */
    private static final double WARM = 0.97;

    private static final int NO_BETTER = 3;

    private final URI home;
    private final List<RunningProcess> baken;
    private final Extent extent;
    private final Results results;
    private final Consumer<String> progress;

    /**
     * How long and how often.
     *
     * @param warmUp the longest warming up
     * @param rounds measured runs of each page on each server, taken in turn
     * @param run one run, in the warm-up too
     */
    record Extent(Duration warmUp, int rounds, Duration run) {}

    CachedPages(URI home, RunningProcess server, Extent extent, Results results, Consumer<String> progress) {
        this.home = home;
        this.baken = List.of(server);
        this.extent = extent;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Warms up, measures and adds to the results.
     *
     * @param folder an empty folder for nginx
     * @param port a free port for nginx
     */
    void measure(Path folder, int port) throws IOException, InterruptedException {
        try (Nginx nginx = new Nginx(folder, port)) {
            List<Twin> twins = new ArrayList<>();
            for (String path : PAGES) {
                twins.add(nginx.copy(path + " plain", home.resolve(path), ""));
                twins.add(nginx.copy(path + " gzip", home.resolve(path), GZIP));
            }
            nginx.start(twins);
            warmUp(twins);
            for (Twin twin : twins) {
                measure(twin, nginx.processes());
            }
        }
    }

    /** Until the pages together take no less of the server's CPU time than before, or so long. */
    private void warmUp(List<Twin> twins) throws IOException, InterruptedException {
        long end = System.nanoTime() + extent.warmUp().toNanos();
        double best = Double.MAX_VALUE;
        int noBetter = 0;
        while (noBetter < NO_BETTER && System.nanoTime() < end) {
            double now = 0;
            for (Twin twin : twins) {
                now += ours(twin).cpuMicrosEach() / twins.size();
            }
            progress.accept("pages    warming up: %.0f CPU-µs each".formatted(now));
            noBetter = now < WARM * best ? 0 : noBetter + 1;
            best = Math.min(best, now);
        }
    }

    private void measure(Twin twin, List<RunningProcess> nginx) throws IOException, InterruptedException {
        List<Wrk.Measured> ours = new ArrayList<>();
        List<Wrk.Measured> theirs = new ArrayList<>();
        for (int round = 0; round < extent.rounds(); round++) {
            ours.add(ours(twin));
            theirs.add(Wrk.run(twin.nginx(), twin.acceptEncoding(), extent.run(), nginx));
        }
        double perSecond = Results.median(ours.stream().mapToDouble(Wrk.Measured::perSecond));
        double nginxPerSecond = Results.median(theirs.stream().mapToDouble(Wrk.Measured::perSecond));
        double cpu = Results.median(ours.stream().mapToDouble(Wrk.Measured::cpuMicrosEach));
        double nginxCpu = Results.median(theirs.stream().mapToDouble(Wrk.Measured::cpuMicrosEach));
        String section = "Cached " + twin.title() + " (" + twin.bytes() + " bytes), 16 connections";
        results.add(section, "Baken", perSecond, "/s");
        results.add(section, "nginx, same bytes and headers", nginxPerSecond, "/s");
        results.add(section, "ratio", perSecond / nginxPerSecond, "", Goal.atLeast(0.35, 0.5));
        results.add(section, "CPU of Baken's JVM, each", cpu, "µs");
        results.add(section, "CPU of nginx, each", nginxCpu, "µs");
        progress.accept("%-26s Baken %6.0f/s (%.0f µs CPU), nginx %6.0f/s (%.0f µs CPU), ratio %.2f"
                .formatted(twin.title(), perSecond, cpu, nginxPerSecond, nginxCpu, perSecond / nginxPerSecond));
    }

    private Wrk.Measured ours(Twin twin) throws IOException, InterruptedException {
        return Wrk.run(twin.baken(), twin.acceptEncoding(), extent.run(), baken);
    }
}
