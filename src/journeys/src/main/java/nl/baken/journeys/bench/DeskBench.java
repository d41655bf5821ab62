package nl.baken.journeys.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.InstanceFolder;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.house.SignIn;
import nl.baken.journeys.visit.Desk;
import nl.baken.journeys.visit.Visitor.Visit;

/**
 * The centre's screens over a long queue, with many at work. The demo has four members who may see reports, so each has
 * several sessions: to the server, twenty browsers.
 */
final class DeskBench {
    private static final int SESSIONS = 20;
    private static final List<String> MEMBERS = List.of("anna", "bram", "carla", "dewi");
    private static final List<String> TABS =
            List.of("OPEN", "NEW", "MINE", "URGENT", "LATE", "WROTE", "ASKED", "APART", "CLOSED");
    private static final List<String> WHOSE = List.of("", "me", "-");
    private static final String QUEUE = "/centrum/wachtrij";
    private static final String STORY = "Open het verhaal";
    private static final int LONGEST_THOUGHT = 3_000;
    /** So many pages a session holds, the last ones: com.sun.faces.numberOfLogicalViews in the centre's web.xml. */
    private static final int HELD = 60;

    private static final int LOOKS = 5;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final URI home;
    private final InstanceFolder folder;
    private final Results results;
    private final Progress progress;

    DeskBench(URI home, InstanceFolder folder, Results results, Progress progress) {
        this.home = home;
        this.folder = folder;
        this.results = results;
        this.progress = progress;
    }

    /**
     * Memory is flat when work does not make it grow. A session holds its last pages, so what it holds grows until it has
     * had so many; that is a constant, told apart and filled before work begins.
     *
     * @param work how long the members work
     */
    void measure(int reports, int tombstones, Duration work) throws IOException, SQLException, InterruptedException {
        progress.say("Putting %d reports and %d tombstones there", reports, tombstones);
        List<UUID> openable;
        try (Connection database = folder.connect()) {
            openable = SeededQueue.fill(database, reports, tombstones);
        }
        progress.say("Signing in %d times", SESSIONS);
        List<Desk> desks = signIn();
        long heapOfNone = usedHeap();
        progress.say("Warming up");
        fill(desks, openable);
        long heapBefore = usedHeap();
        progress.say("%d members at work", SESSIONS);
        Taken taken = work(desks, openable, work);
        String section =
                "The desk, " + reports + " open reports, " + tombstones + " tombstones, " + SESSIONS + " at work";
        results.add(section, "pages of the queue", taken.pages().size(), "");
        results.add(section, "a page of the queue, any tab and filter, p50", percentile(taken.pages(), 0.5), "ms");
        results.add(
                section,
                "a page of the queue, any tab and filter, p95",
                percentile(taken.pages(), 0.95),
                "ms",
                Goal.atMost(300, null));
        results.add(section, "stories opened", taken.stories().size(), "");
        results.add(section, "opening a story, p95", percentile(taken.stories(), 0.95), "ms", Goal.atMost(500, null));
        results.add(section, "failed", taken.failed().get(), "", Goal.atMost(0, null));
        long heapAfter = usedHeap();
        results.add(
                section,
                "grown for each session while it had its first " + HELD + " pages",
                (heapBefore - heapOfNone) / 1024.0 / SESSIONS,
                "MB");
        results.add(
                section,
                "heap in use after a full collection, all sessions having had " + HELD + " pages",
                heapBefore / 1024.0,
                "MB");
        results.add(
                section,
                "heap in use after a full collection, after " + work.toSeconds() + " s of work more",
                heapAfter / 1024.0,
                "MB",
                Goal.atMost(Math.ceil(heapBefore * 1.05 / 1024.0), null));
        results.add(
                section, "resident memory of the server's JVM", folder.server().residentMegabytes(), "MB");
        inBrowser(section);
    }

    /** Times in ms. */
    private record Taken(List<Double> pages, List<Double> stories, AtomicInteger failed) {
        static Taken none() {
            return new Taken(
                    Collections.synchronizedList(new ArrayList<>()),
                    Collections.synchronizedList(new ArrayList<>()),
                    new AtomicInteger());
        }

        void step(Desk desk, List<UUID> openable) {
            try {
                if (ThreadLocalRandom.current().nextInt(4) > 0) {
                    String path = QUEUE + "?toon=" + any(TABS) + "&van=" + any(WHOSE);
                    timed(pages, () -> desk.get(path).require(200));
                } else {
                    Visit report = desk.get("/centrum/melding/" + any(openable)).require(200);
                    timed(stories, () -> desk.press(report, STORY));
                }
            } catch (RuntimeException e) {
                failed.incrementAndGet();
            }
        }
    }

    /** Each member looks at a page of the queue or opens a story, thinks, and goes on. */
    private static Taken work(List<Desk> desks, List<UUID> openable, Duration atMost) {
        Taken taken = Taken.none();
        long end = System.nanoTime() + atMost.toNanos();
        each(desks, desk -> {
            while (System.nanoTime() < end) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_THOUGHT));
                taken.step(desk, openable);
            }
        });
        return taken;
    }

    /** The same without a thought, until each session holds as many pages as it ever does. */
    private static void fill(List<Desk> desks, List<UUID> openable) {
        Taken untold = Taken.none();
        each(desks, desk -> {
            for (int page = 0; page < HELD; page++) {
                untold.step(desk, openable);
            }
        });
    }

    private interface Doing {
        void go(Desk desk) throws InterruptedException;
    }

    private static void each(List<Desk> desks, Doing doing) {
        AtomicInteger next = new AtomicInteger();
        Crowd.of(desks.size(), () -> doing.go(desks.get(next.getAndIncrement())));
    }

    private static void timed(List<Double> times, Runnable act) {
        long from = System.nanoTime();
        act.run();
        times.add((System.nanoTime() - from) / 1e6);
    }

    private static <T> T any(List<T> of) {
        return of.get(ThreadLocalRandom.current().nextInt(of.size()));
    }

    /** A one-time code works once, so each member signs in once in a step. */
    private List<Desk> signIn() throws InterruptedException {
        List<Desk> desks = new ArrayList<>();
        while (desks.size() < SESSIONS) {
            Instant now = Instant.now();
            for (String name : MEMBERS) {
                SignIn one = member(name);
                desks.add(Desk.signIn(home, name, one.passphrase(), one.codeAt(now)));
            }
            Thread.sleep(untilNextStep(now));
        }
        return desks;
    }

    private static long untilNextStep(Instant now) {
        long step = SignIn.STEP_SECONDS * 1000L;
        return step - now.toEpochMilli() % step + 500;
    }

    private SignIn member(String name) {
        return folder.signIns().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotReady("The demo has no " + name));
    }

    /** From the click on a tab, or the choice of a filter, until its rows stand there. */
    private void inBrowser(String section) {
        Playwright.CreateOptions options =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        List<Double> pages = new ArrayList<>();
        List<Double> filters = new ArrayList<>();
        try (Playwright playwright = Playwright.create(options);
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
                BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setBaseURL(home.toString()))) {
            Page page = context.newPage();
            enter(page);
            for (int look = 0; look < LOOKS; look++) {
                for (String tab : TABS) {
                    timed(pages, () -> {
                        page.navigate(QUEUE + "?toon=" + tab);
                        page.locator(".reports tbody tr").first().waitFor();
                    });
                }
                page.navigate(QUEUE + "?toon=OPEN&van=");
                for (String whose : List.of("me", "-", "")) {
                    timed(
                            filters,
                            () -> page.waitForResponse(
                                    response -> response.request().method().equals("POST"),
                                    () -> page.getByLabel("Van", new Page.GetByLabelOptions().setExact(true))
                                            .selectOption(whose)));
                }
            }
        }
        results.add(
                section,
                "the same in a browser, until rows stand there, p95",
                percentile(pages, 0.95),
                "ms",
                Goal.atMost(1000, null));
        results.add(
                section,
                "another filter chosen in a browser, p95",
                percentile(filters, 0.95),
                "ms",
                Goal.atMost(1000, null));
    }

    private void enter(Page page) {
        SignIn anna = member(MEMBERS.get(0));
        page.navigate("/centrum/aanmelden");
        page.getByLabel("Aanmeldnaam").fill(anna.name());
        page.getByLabel("Wachtzin").fill(anna.passphrase());
        page.getByLabel("Eenmalige code").fill(anna.codeAt(Instant.now()));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Aanmelden").setExact(true))
                .click();
        page.waitForURL("**/centrum/vandaag");
    }

    /** What is left of the server's heap after a full collection, in KB. */
    private long usedHeap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long sum = 0;
        for (int generation = 0; generation < 2 && used.find(); generation++) {
            sum += Long.parseLong(used.group(1)); // the young, then the old; what follows is of classes
        }
        if (sum == 0) {
            throw new NotReady("The server tells nothing of its heap");
        }
        return sum;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(folder.server().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static double percentile(List<Double> times, double share) {
        if (times.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.max((int) Math.ceil(share * sorted.size()), 1) - 1);
    }
}
