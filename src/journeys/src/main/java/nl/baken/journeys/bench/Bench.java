package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.journeys.bench.Aftermath.Found;
import nl.baken.journeys.bench.Load.Measured;
import nl.baken.journeys.bench.OwnInstance.Started;
import nl.baken.journeys.house.NotReady;
import org.jspecify.annotations.Nullable;

/** The main class of deploy/bench. Exit codes: 0 measured and nothing lost, 1 something was lost or could not run. */
public final class Bench {
    private static final String USAGE =
            "usage: deploy/bench [--quick] [--only reports|pages|cached|search|guard|answers] [--json FILE] [--port N] [--work DIR]";
    private static final int MOST_PER_RUN = 6000;
    private static final Duration WARM_UP_RUN = Duration.ofSeconds(8);
    /** A run that takes this share of the best before, or more, is no better; after so many the server is warm. */
    private static final double WARM = 0.97;

    private static final int NO_BETTER = 3;

    private final Options options;
    private final Results results = new Results();
    private final Map<String, Object> about = new LinkedHashMap<>();
    private final long began = System.nanoTime();

    private Bench(Options options) {
        this.options = options;
    }

    /** How long and how often. The server's compiler wants some thousand reports before it is done. */
    private record Extent(
            int starts,
            Duration idle,
            Duration warmUp,
            CachedPages.Extent pages,
            int rounds,
            List<Duration> loads,
            int looks,
            Duration flood) {
        static final Extent FULL = new Extent(
                3,
                Duration.ofSeconds(15),
                Duration.ofSeconds(150),
                new CachedPages.Extent(Duration.ofSeconds(180), 6, Duration.ofSeconds(3)),
                2,
                List.of(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(9)),
                3,
                Duration.ofMinutes(10));
        static final Extent QUICK = new Extent(
                1,
                Duration.ofSeconds(3),
                Duration.ofSeconds(16),
                new CachedPages.Extent(Duration.ofSeconds(12), 1, Duration.ofSeconds(1)),
                1,
                List.of(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4)),
                1,
                Duration.ofMinutes(1));
        static final List<Integer> CONCURRENCY = List.of(1, 4, 16);
    }

    /** What is measured. */
    private enum Part {
        ALL,
        REPORTS,
        PAGES,
        CACHED,
        SEARCH,
        GUARD,
        ANSWERS
    }

    private record Options(boolean quick, Part part, Path run, Path json, Path work, int port) {
        Extent extent() {
            return quick ? Extent.QUICK : Extent.FULL;
        }

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
                    port == 0 ? freePort() : port);
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

    public static void main(String[] words) throws Exception {
        try {
            System.exit(new Bench(Options.parse(words)).run() ? 0 : 1);
        } catch (NotReady e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        about.put("at", Instant.now().toString());
        about.put("quick", options.quick());
        about.put("cores", Runtime.getRuntime().availableProcessors());
        about.put("java", System.getProperty("java.runtime.version"));
        about.put("loadBefore", Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        Files.createDirectories(options.work());
        boolean holds =
                switch (options.part()) {
                    case ALL -> everything();
                    case REPORTS -> reports();
                    case PAGES -> pageTypes();
                    case CACHED -> onlyCachedPages();
                    case SEARCH -> manyPages();
                    case GUARD -> guard();
                    case ANSWERS -> answers();
                };
        about.put("seconds", (System.nanoTime() - began) / 1_000_000_000);
        results.writeJson(options.json(), about);
        System.out.println(results.table());
        System.out.println("JSON: " + options.json());
        if (!holds) {
            System.out.println("SOMETHING WAS LOST: see \"Afterwards\".");
        }
        return holds;
    }

    private boolean everything() throws IOException, InterruptedException, SQLException {
        boolean holds;
        try (OwnInstance instance = starts()) {
            memory(instance, "idle, just started", true);
            Load load = underLoad(instance);
            lookAtPageTypes();
            memory(instance, "after the load", false);
            answers(instance);
            holds = aftermath(instance, load);
        }
        return manyPages() && guard() && holds;
    }

    /** Reports by form and by API, and cached pages beside nginx. */
    private Load underLoad(OwnInstance instance) throws IOException, InterruptedException {
        Load load = new Load(options.port(), instance.folder());
        Way form = new Way.ByForm(document());
        Way api = new Way.ByApi();
        say("Warming up. These reports come at machine pace and without work: held apart, and stored as any other");
        warmUp(load, form);
        warmUp(load, api);
        submissions(load, List.of(form, api));
        cachedPages(instance);
        return load;
    }

    /** Only what happens under load, and that nothing of it was lost. */
    private boolean reports() throws IOException, InterruptedException, SQLException {
        Path data = options.work().resolve("data");
        fresh(data);
        try (OwnInstance instance = start(data, options.work().resolve("cache"))) {
            instance.awaitReady();
            return aftermath(instance, underLoad(instance));
        }
    }

    /** Only what a page of each type takes. */
    private boolean pageTypes() throws IOException, InterruptedException {
        Path data = options.work().resolve("data");
        fresh(data);
        try (OwnInstance instance = start(data, options.work().resolve("cache"))) {
            instance.awaitReady();
            lookAtPageTypes();
        }
        return true;
    }

    /** Only whether the time of an answer tells codes apart. */
    private boolean answers() throws IOException, SQLException {
        Path data = options.work().resolve("data");
        fresh(data);
        try (OwnInstance instance = start(data, options.work().resolve("cache"))) {
            instance.awaitReady();
            answers(instance);
        }
        return true;
    }

    private void answers(OwnInstance instance) throws IOException, SQLException {
        say("Timing codes that open nothing");
        new AnswerTiming(options.port(), instance.folder(), results).measure();
    }

    private void lookAtPageTypes() throws IOException, InterruptedException {
        new PageTypes(
                        home(),
                        Lighthouse.in(options.work().resolve("lighthouse")),
                        options.extent().looks(),
                        results,
                        line -> say("%s", line))
                .measure();
        new SealingBench(home(), options.extent().looks(), results, line -> say("%s", line)).measure();
    }

    /** Starts and stops a few times; the last one goes on. */
    private OwnInstance starts() throws IOException {
        Path cache = options.work().resolve("cache");
        Path data = options.work().resolve("data");
        List<Started> empty = new ArrayList<>();
        List<Started> prepared = new ArrayList<>();
        boolean firstHere = !OwnInstance.hasClassArchive(cache);
        fresh(data);
        OwnInstance instance = start(data, cache);
        if (firstHere) {
            Started first = instance.awaitFirstPage();
            say("Very first start on this machine: %.1f s", first.sinceCommand());
            results.add(
                    "Start to the first page",
                    "very first on this machine (unpacks, no archive)",
                    first.sinceCommand(),
                    "s");
            instance.awaitReady();
            instance.close();
            fresh(data);
            instance = start(data, cache);
        }
        for (int round = 1; ; round++) {
            empty.add(instance.awaitFirstPage());
            instance.awaitReady();
            instance.close();
            instance = start(data, cache);
            prepared.add(instance.awaitFirstPage());
            instance.awaitReady();
            say(
                    "Start %d: %.1f s on an empty folder, %.1f s on a prepared one",
                    round,
                    empty.get(empty.size() - 1).sinceServerJvm(),
                    prepared.get(prepared.size() - 1).sinceServerJvm());
            if (round == options.extent().starts()) {
                break;
            }
            instance.close();
            fresh(data);
            instance = start(data, cache);
        }
        started("empty data folder", empty, Goal.atMost(35, 10.0));
        started("prepared data folder", prepared, Goal.atMost(20, 10.0));
        return instance;
    }

    private void started(String on, List<Started> times, Goal goal) {
        String section = "Start to the first page";
        results.add(
                section,
                on + ", from the start of the server's JVM",
                median(times.stream().mapToDouble(Started::sinceServerJvm)),
                "s",
                goal);
        results.add(section, on + ", from the command", median(times.stream().mapToDouble(Started::sinceCommand)), "s");
    }

    private OwnInstance start(Path data, Path cache) throws IOException {
        return OwnInstance.start(options.run(), options.port(), data, cache);
    }

    private void memory(OwnInstance instance, String when, boolean isIdle) throws InterruptedException {
        if (isIdle) {
            Thread.sleep(options.extent().idle().toMillis());
        }
        String section = "Memory, " + when + " (RSS)";
        results.add(
                section,
                "server JVM",
                instance.folder().server().residentMegabytes(),
                "MB",
                isIdle ? Goal.atMost(600, null) : Goal.NONE);
        results.add(section, "parent JVM", instance.parent().residentMegabytes(), "MB");
        results.add(section, "mariadbd", instance.folder().database().residentMegabytes(), "MB");
        say("Memory, %s: measured", when);
    }

    private String document() throws IOException {
        try (Connection connection = new Connection(options.port())) {
            return connection.get("/nl/melden/burger").body();
        }
    }

    /**
     * Until a report takes no less of the server's CPU time than before: its compiler is done then. Or so long. One slow
     * run says little, since the compiler shares the cores; several in a row do.
     */
    private void warmUp(Load load, Way way) {
        long end = System.nanoTime() + options.extent().warmUp().toNanos();
        double best = Double.MAX_VALUE;
        int noBetter = 0;
        while (noBetter < NO_BETTER && System.nanoTime() < end) {
            double now = load.run(way, 16, WARM_UP_RUN, MOST_PER_RUN).cpuMillisEach();
            say("%-8s warming up: %.2f CPU-ms each", way.title(), now);
            noBetter = now < WARM * best ? 0 : noBetter + 1;
            best = Math.min(best, now);
        }
    }

    private void submissions(Load load, List<Way> ways) {
        Map<String, Measured> all = new LinkedHashMap<>();
        for (int round = 0; round < options.extent().rounds(); round++) {
            for (int i = 0; i < Extent.CONCURRENCY.size(); i++) {
                for (Way way : ways) {
                    Measured one = load.run(
                            way,
                            Extent.CONCURRENCY.get(i),
                            options.extent().loads().get(i),
                            MOST_PER_RUN);
                    all.merge(way.title() + " " + one.concurrency(), one, Measured::plus);
                    say(
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
        results.add(
                section, "CPU of mariadbd, each", (double) measured.databaseCpu() / Math.max(measured.done(), 1), "ms");
        results.add(section, "p50", measured.percentile(0.5), "ms");
        results.add(section, "p99", measured.percentile(0.99), "ms", isJudged ? Goal.atMost(500, null) : Goal.NONE);
        results.add(section, "failed", measured.failed(), "", isJudged ? Goal.atMost(0, null) : Goal.NONE);
        measured.failures().forEach((why, times) -> results.add(section, "failed: " + why, times, ""));
        results.add(section, "share of the load generator in the CPU time", measured.ownShare() * 100, "%");
        results.add(section, "CPUs that other programs kept busy", measured.othersCpus(), "");
    }

    /** Only cached pages beside nginx, on an instance that has done nothing else. */
    private boolean onlyCachedPages() throws IOException, InterruptedException {
        Path data = options.work().resolve("data");
        fresh(data);
        try (OwnInstance instance = start(data, options.work().resolve("cache"))) {
            instance.awaitReady();
            cachedPages(instance);
        }
        return true;
    }

    private void cachedPages(OwnInstance instance) throws IOException, InterruptedException {
        Path folder = options.work().resolve("nginx");
        fresh(folder);
        new CachedPages(home(), instance.folder().server(), options.extent().pages(), results, line -> say("%s", line))
                .measure(folder, freePort());
    }

    private URI home() {
        return URI.create("http://127.0.0.1:" + options.port() + "/");
    }

    /** Only 1,000 pages, and search over them. */
    private boolean manyPages() throws IOException {
        say("Searching %d pages", ManyPages.PAGES);
        Path folder = options.work().resolve("search");
        fresh(folder);
        new SearchBench(options.run(), folder, freePort(), results)
                .measure(options.work().resolve("cache"));
        return true;
    }

    /** Only who is held apart. */
    private boolean guard() throws IOException, InterruptedException, SQLException {
        Path folder = options.work().resolve("guard");
        fresh(folder);
        return new GuardBench(
                        options.run(),
                        folder,
                        options.port(),
                        options.extent().flood(),
                        results,
                        line -> say("%s", line))
                .measure(options.work().resolve("cache"));
    }

    private boolean aftermath(OwnInstance instance, Load load) throws IOException, SQLException {
        say("Opening %d mailboxes and envelopes", load.sent().size());
        Found found = new Aftermath(options.port(), instance.folder(), load.sent()).check();
        String section = "Afterwards, of " + found.sent() + " acknowledged reports (warm-up included)";
        Goal all = Goal.atLeast(found.sent(), null);
        results.add(section, "codes that open their mailbox", found.codesOpened(), "", all);
        results.add(section, "different codes", found.differentCodes(), "", all);
        results.add(section, "envelopes that open to what was sent", found.envelopesTrue(), "", all);
        results.add(section, "taken over by the centre", found.claimed(), "", all);
        results.add(section, "left in the portal's queue", found.waiting(), "", Goal.atMost(0, null));
        results.add(section, "foreign codes that opened one", found.refusesOthers() ? 0 : 1, "", Goal.atMost(0, null));
        about.put("holds", found.holds());
        return found.holds();
    }

    private void say(String line, @Nullable Object... values) {
        System.out.println(String.format(Locale.ROOT, "[%5.1f s] ", (System.nanoTime() - began) / 1e9)
                + String.format(Locale.ROOT, line, values));
    }

    static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : Arrays.stream(sorted, sorted.length / 2 - 1, sorted.length / 2 + 1)
                        .average()
                        .orElse(Double.NaN);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Removes a folder of the bench's own. */
    private static void fresh(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
