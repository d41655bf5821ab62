package nl.baken.journeys.bench;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.baken.journeys.bench.Aftermath.Found;
import nl.baken.journeys.house.NotReady;

/** The main class of deploy/bench. Exit codes: 0 measured and nothing lost, 1 something was lost or could not run. */
public final class Bench {
    /** As the setting baken.disk.apart has it by default. */
    private static final double FULL = 0.9;

    private final Options options;
    private final Extent extent;
    private final Ground ground;
    private final Progress progress = new Progress();
    private final Results results = new Results();
    private final Map<String, Object> about = new LinkedHashMap<>();

    private Bench(Options options) {
        this.options = options;
        this.extent = options.extent();
        this.ground = new Ground(options);
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
        requireRoom();
        boolean holds =
                switch (options.part()) {
                    case ALL -> everything();
                    case STARTS -> starts();
                    case REPORTS -> reports();
                    case PAGES -> pageTypes();
                    case CACHED -> onlyCachedPages();
                    case SEARCH -> manyPages();
                    case GUARD -> guard();
                    case ANSWERS -> answers();
                    case LEASE -> leases();
                    case DESK -> desk();
                    case POSTER -> posters();
                    case NODES -> nodes();
                };
        about.put("seconds", progress.seconds());
        results.writeJson(options.json(), about);
        System.out.println(results.table());
        System.out.println("JSON: " + options.json());
        if (!holds) {
            System.out.println("SOMETHING WAS LOST: see \"Afterwards\" and \"Leases\".");
        }
        return holds;
    }

    /** From where on an instance refuses what would be held apart, and the bench would measure refusals. */
    private void requireRoom() throws IOException {
        FileStore disk = Files.getFileStore(options.work());
        double used = 1 - (double) disk.getUsableSpace() / disk.getTotalSpace();
        if (used >= FULL) {
            throw new NotReady("the disk of %s is %.0f %% full: free some of it first, reports are refused there"
                    .formatted(options.work(), 100 * used));
        }
    }

    private boolean everything() throws IOException, InterruptedException, SQLException {
        boolean holds;
        Starts starts = new Starts(ground, extent, results, progress);
        try (OwnInstance instance = starts.measure()) {
            starts.memory(instance, "idle, just started", true);
            Load load = underLoad(instance);
            lookAtPageTypes();
            starts.memory(instance, "after the load", false);
            answers(instance);
            holds = leases(instance) & aftermath(instance, load);
        }
        return manyPages() && desk() && posters() && guard() && holds;
    }

    /** Only how long starts take, and what an instance takes that nobody has visited. */
    private boolean starts() throws IOException, InterruptedException {
        Starts starts = new Starts(ground, extent, results, progress);
        try (OwnInstance instance = starts.measure()) {
            starts.memory(instance, "idle, just started", true);
        }
        return true;
    }

    /** Reports by form and by API, and cached pages beside nginx. */
    private Load underLoad(OwnInstance instance) throws IOException, InterruptedException {
        Load load = new Load(options.port(), instance.folder());
        new Submissions(load, extent, results, progress).measure(options.port());
        cachedPages(instance);
        return load;
    }

    /** Only what happens under load, and that nothing of it was lost. */
    private boolean reports() throws IOException, InterruptedException, SQLException {
        try (OwnInstance instance = ground.readyInstance()) {
            return aftermath(instance, underLoad(instance));
        }
    }

    /** Only what a page of each type takes. */
    private boolean pageTypes() throws IOException, InterruptedException {
        try (OwnInstance instance = ground.readyInstance()) {
            lookAtPageTypes();
        }
        return true;
    }

    /** Only whether the time of an answer tells codes apart. */
    private boolean answers() throws IOException, SQLException {
        try (OwnInstance instance = ground.readyInstance()) {
            answers(instance);
        }
        return true;
    }

    private void answers(OwnInstance instance) throws IOException, SQLException {
        progress.say("Timing codes that open nothing");
        new AnswerTiming(options.port(), instance.folder(), results).measure();
    }

    /** Only what a visitor's own poster takes, and all prints of the build. */
    private boolean posters() throws IOException, InterruptedException {
        try (OwnInstance instance = ground.readyInstance()) {
            new PosterBench(ground.home(), options.run(), ground.freshFolder("prints"), results, progress::line)
                    .measure();
        }
        return true;
    }

    /** Only portals beside one another, and content, through production's nginx. Not among everything: it takes root. */
    private boolean nodes() throws IOException, InterruptedException, SQLException {
        try (OwnInstance instance = ground.readyInstance()) {
            return new NodesBench(
                            options.run().resolve("../..").normalize(),
                            ground,
                            instance.folder(),
                            results,
                            progress::line)
                    .measure(extent.warmUp(), extent.pages().rounds(), extent.nodes());
        }
    }

    /** Only how quickly another case system gets what is shared with it. */
    private boolean leases() throws IOException, InterruptedException, SQLException {
        try (OwnInstance instance = ground.readyInstance()) {
            return leases(instance);
        }
    }

    private boolean leases(OwnInstance instance) throws IOException, InterruptedException, SQLException {
        boolean holds = new LeaseBench(options.port(), instance.folder(), results, progress).measure(extent.leased());
        about.put("leasesHold", holds);
        return holds;
    }

    /** Only the centre's screens over a long queue, on an instance that is thrown away. */
    private boolean desk() throws IOException, InterruptedException, SQLException {
        try (OwnInstance instance = ground.readyInstance()) {
            new DeskBench(ground.home(), instance.folder(), results, progress)
                    .measure(extent.queue(), extent.tombstones(), extent.deskWork());
        }
        return true;
    }

    private void lookAtPageTypes() throws IOException, InterruptedException {
        new PageTypes(
                        ground.home(),
                        Lighthouse.in(ground.folder("lighthouse")),
                        extent.looks(),
                        results,
                        progress::line)
                .measure();
        new SealingBench(ground.home(), extent.looks(), results, progress::line).measure();
    }

    /** Only cached pages beside nginx, on an instance that has done nothing else. */
    private boolean onlyCachedPages() throws IOException, InterruptedException {
        try (OwnInstance instance = ground.readyInstance()) {
            cachedPages(instance);
        }
        return true;
    }

    private void cachedPages(OwnInstance instance) throws IOException, InterruptedException {
        new CachedPages(ground.home(), instance.folder().server(), extent.pages(), results, progress::line)
                .measure(ground.freshFolder("nginx"), Ground.freePort());
    }

    /** Only 1,000 pages, and search over them. */
    private boolean manyPages() throws IOException {
        progress.say("Searching %d pages", ManyPages.PAGES);
        new SearchBench(options.run(), ground.freshFolder("search"), Ground.freePort(), results)
                .measure(ground.cache());
        return true;
    }

    /** Only who is held apart. */
    private boolean guard() throws IOException, InterruptedException, SQLException {
        return new GuardBench(
                        options.run(),
                        ground.freshFolder("guard"),
                        options.port(),
                        extent.flood(),
                        results,
                        progress::line)
                .measure(ground.cache());
    }

    private boolean aftermath(OwnInstance instance, Load load) throws IOException, SQLException {
        progress.say("Opening %d mailboxes and envelopes", load.sent().size());
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
}
