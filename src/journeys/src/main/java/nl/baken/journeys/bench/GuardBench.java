package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.bench.Sender.Pause;
import nl.baken.journeys.house.NotReady;
import nl.baken.journeys.visit.Story;
import nl.baken.seal.SendTokens;

/**
 * Who is held apart: a class of thirty, then bots at 500 reports a minute together beside sixty people, in an instance
 * of its own with the settings that it comes with. Time is real: nobody's pauses are sped up.
 */
final class GuardBench {
    private static final int PUPILS = 30;
    private static final int PEOPLE = 60;
    private static final int A_MINUTE = 60_000;
    private static final long CLAIM_PATIENCE = 60_000_000_000L;
    private static final Pattern HEAP_USED = Pattern.compile("heap\\s+total [^,]*, used (\\d+)K|used (\\d+)K");

    private static final Pause READING = new Pause(15, 40);
    private static final Pause CHECKING = new Pause(5, 20);

    private final Path run;
    private final Path work;
    private final int port;
    private final Duration flood;
    private final Results results;
    private final Consumer<String> say;
    private final Map<Kind, Collection<String>> sent = new ConcurrentHashMap<>();
    private final Map<Kind, Collection<String>> failed = new ConcurrentHashMap<>();
    private final Collection<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waits = new AtomicInteger();

    /** Who sends. */
    private enum Kind {
        PUPIL("pupils of one class", 0),
        PERSON("people", 0),
        BLIND("(1) blind POSTs, form and API", 160),
        QUICK("(2) the form at machine pace", 160),
        BROWSER("(3) Chromium that does the work", 100),
        PATIENT("(4) the form at human pace", 80);

        private final String title;
        private final int aMinute;

        Kind(String title, int aMinute) {
            this.title = title;
            this.aMinute = aMinute;
        }
    }

    /** One report of somebody's; its send token. */
    private interface Report {
        String send(Sender sender) throws IOException, InterruptedException;
    }

    GuardBench(Path run, Path work, int port, Duration flood, Results results, Consumer<String> say) {
        this.run = run;
        this.work = work;
        this.port = port;
        this.flood = flood;
        this.results = results;
        this.say = say;
    }

    /** Whether everybody arrived. */
    boolean measure(Path cache) throws IOException, InterruptedException, SQLException {
        Files.createDirectories(work);
        try (OwnInstance instance = OwnInstance.start(run, port, work.resolve("data"), cache)) {
            instance.awaitReady();
            warmUp();
            say.accept("Thirty pupils within a minute");
            people(Kind.PUPIL, PUPILS, Duration.ofSeconds(20), new Pause(5, 15));
            nanos.clear();
            waits.set(0);
            double before = heap(instance);
            say.accept("Bots, " + flood.toMinutes() + " min, beside " + PEOPLE + " people");
            beside();
            say.accept("Looking up who was held apart");
            Set<String> apart = apart(instance);
            double after = heap(instance);
            return report(instance, apart, before, after);
        }
    }

    /** Pages and classes are loaded, as on any server that has been up for a day. */
    private void warmUp() throws IOException, InterruptedException {
        try (Sender sender = new Sender(port)) {
            for (int i = 0; i < 10; i++) {
                sender.byForm(Story.make(), Pause.NONE, Pause.NONE, false);
                sender.byProgram(Story.make(), Pause.NONE, true);
            }
        }
    }

    /** So many, each beginning at a moment of its own, each in its own time, every third without JavaScript. */
    private void people(Kind kind, int count, Duration within, Pause answering) throws InterruptedException {
        ExecutorService crowd = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            boolean hasScript = i % 3 != 0;
            long begin = within.toMillis() * i / count;
            crowd.execute(() -> {
                try (Sender sender = new Sender(port)) {
                    TimeUnit.MILLISECONDS.sleep(begin);
                    note(kind, sender, one -> {
                        if (!hasScript) {
                            return one.byForm(Story.make(), answering, CHECKING, false);
                        }
                        one.open();
                        return one.byProgram(Story.make(), answering, true);
                    });
                    nanos.addAll(sender.nanos());
                    waits.addAndGet(sender.waits());
                } catch (IOException e) {
                    failed(kind, e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        crowd.shutdown();
        crowd.awaitTermination(within.toSeconds() + 300, TimeUnit.SECONDS);
    }

    private void beside() throws InterruptedException, IOException {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> bots = new ArrayList<>();
        try (Chromium chromium =
                Chromium.open(work.resolve("chromium"), URI.create("http://127.0.0.1:" + port + "/nl/melden/burger"))) {
            AtomicInteger turn = new AtomicInteger();
            bots.add(bot(
                    Kind.BLIND,
                    over,
                    sender -> turn.getAndIncrement() % 2 == 0
                            ? sender.byForm(Story.make(), Pause.NONE, Pause.NONE, true)
                            : sender.byProgram(Story.make(), Pause.NONE, false)));
            bots.add(bot(Kind.QUICK, over, sender -> sender.byForm(Story.make(), Pause.NONE, Pause.NONE, false)));
            bots.add(bot(Kind.BROWSER, over, sender -> inPage(chromium)));
            ExecutorService patient = Executors.newCachedThreadPool();
            bots.add(bot(Kind.PATIENT, over, sender -> {
                patient.execute(() -> patient(over));
                return "";
            }));
            bots.forEach(Thread::start);
            people(Kind.PERSON, PEOPLE, flood.minusSeconds(flood.toSeconds() / 10), READING);
            rest(over);
            for (Thread bot : bots) {
                bot.join();
            }
            patient.shutdown();
            patient.awaitTermination(120, TimeUnit.SECONDS);
        }
    }

    private long floodBegan = System.nanoTime();

    /** Until the flood has lasted as long as it should. */
    private void rest(AtomicBoolean over) throws InterruptedException {
        long left = flood.toNanos() - (System.nanoTime() - floodBegan);
        if (left > 0) {
            new CountDownLatch(1).await(left, TimeUnit.NANOSECONDS);
        }
        over.set(true);
    }

    private void patient(AtomicBoolean over) {
        try (Sender sender = new Sender(port)) {
            if (!over.get()) {
                note(Kind.PATIENT, sender, one -> one.byForm(Story.make(), new Pause(2, 5), new Pause(4, 10), false));
            }
        } catch (IOException e) {
            failed(Kind.PATIENT, e);
        }
    }

    /** One bot; it sends as many a minute as its kind does. */
    private Thread bot(Kind kind, AtomicBoolean over, Report report) {
        floodBegan = System.nanoTime();
        return new Thread(
                () -> {
                    try (Sender sender = new Sender(port)) {
                        long start = System.nanoTime();
                        for (int i = 0; !over.get(); i++) {
                            long due = start + TimeUnit.MILLISECONDS.toNanos((long) i * A_MINUTE / kind.aMinute);
                            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                            note(kind, sender, report);
                        }
                    } catch (IOException e) {
                        failed(kind, e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                kind.title);
    }

    private static final String IN_PAGE = """
            (async () => {
              const json = { "Content-Type": "application/json" };
              const { solve } = await import(document.querySelector("link[href$='report.css']").href.replace("report.css", "work.js"));
              const { token, challenge } = await (await fetch("/api/v1/send-tokens", { method: "POST" })).json();
              const body = JSON.stringify({ token, route: "burger", answers: { what: "%s" }, work: await solve(challenge) });
              const sent = await fetch("/api/v1/reports", { method: "POST", headers: json, body });
              return sent.status === 201 ? token : "answered " + sent.status;
            })()""";

    private static String inPage(Chromium chromium) throws InterruptedException {
        String token = chromium.evaluate(IN_PAGE.formatted(Story.word()));
        if (token.startsWith("answered")) {
            throw new Way.Failed(token);
        }
        return token;
    }

    private void note(Kind kind, Sender sender, Report report) {
        try {
            String token = report.send(sender);
            if (!token.isEmpty()) {
                sent.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add(token);
            }
        } catch (IOException | Way.Failed e) {
            failed(kind, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void failed(Kind kind, Exception why) {
        failed.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add(String.valueOf(why.getMessage()));
    }

    private static Set<String> apart(OwnInstance instance) throws SQLException, InterruptedException {
        Set<String> apart = new HashSet<>();
        try (java.sql.Connection database = instance.folder().connect();
                Statement statement = database.createStatement()) {
            long deadline = System.nanoTime() + CLAIM_PATIENCE;
            while (count(statement) > 0 && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(500);
            }
            try (ResultSet rows = statement.executeQuery("SELECT id FROM report WHERE held_apart = 1")) {
                while (rows.next()) {
                    apart.add(rows.getString(1));
                }
            }
        }
        return apart;
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM submission")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** What is in use of the server's heap after a collection, in MB. */
    private static double heap(OwnInstance instance) throws IOException, InterruptedException {
        jcmd(instance, "GC.run");
        Matcher used = HEAP_USED.matcher(jcmd(instance, "GC.heap_info"));
        double all = 0;
        while (used.find()) {
            String kilobytes = used.group(1) == null ? used.group(2) : used.group(1);
            all = Math.max(all, Double.parseDouble(kilobytes) / 1024);
        }
        return all;
    }

    private static String jcmd(OwnInstance instance, String command) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(instance.folder().server().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new NotReady("jcmd " + command + ": " + said);
        }
        return said;
    }

    private boolean report(OwnInstance instance, Set<String> apart, double heapBefore, double heapAfter) {
        SendTokens tokens = instance.folder().sendTokens();
        String pupils = "Thirty pupils behind one address within a minute, every third without JavaScript";
        results.add(pupils, "accepted", arrived(Kind.PUPIL), "", Goal.atLeast(PUPILS, null));
        results.add(pupils, "refused", refused(Kind.PUPIL), "", Goal.atMost(0, null));
        results.add(pupils, "held apart", held(Kind.PUPIL, apart, tokens), "");

        String bots = "Bots for " + flood.toMinutes() + " min, held apart";
        for (Kind kind : List.of(Kind.BLIND, Kind.QUICK, Kind.BROWSER, Kind.PATIENT)) {
            double share = 100.0 * held(kind, apart, tokens) / Math.max(1, arrived(kind));
            boolean isJudged = kind == Kind.QUICK || kind == Kind.BLIND;
            results.add(
                    bots,
                    kind.title + ", of " + arrived(kind) + " sent",
                    share,
                    "%",
                    isJudged ? Goal.atLeast(95, null) : Goal.NONE);
            if (refused(kind) > 0) {
                results.add(bots, "  not acknowledged", refused(kind), "");
            }
        }

        String people = "People beside the bots, every third without JavaScript";
        results.add(people, "arrived", arrived(Kind.PERSON), "", Goal.atLeast(PEOPLE, null));
        results.add(people, "held apart", held(Kind.PERSON, apart, tokens), "", Goal.atMost(3, null));
        results.add(people, "times a page asked to wait", waits.get(), "");
        results.add(people, "p50 of a request", at(0.5), "ms");
        results.add(people, "p99 of a request", at(0.99), "ms", Goal.atMost(1000, null));
        String memory = "Memory of the server JVM";
        results.add(memory, "heap in use before the bots, after a collection", heapBefore, "MB");
        results.add(memory, "and after them", heapAfter, "MB", Goal.atMost(heapBefore + 64, null));
        results.add(memory, "RSS", instance.folder().server().residentMegabytes(), "MB");
        failed.forEach((kind, whys) -> say.accept(kind.title + ": " + new HashSet<>(whys)));
        return arrived(Kind.PERSON) == PEOPLE && arrived(Kind.PUPIL) == PUPILS;
    }

    private int arrived(Kind kind) {
        return sent.getOrDefault(kind, List.of()).size();
    }

    private int refused(Kind kind) {
        return failed.getOrDefault(kind, List.of()).size();
    }

    private int held(Kind kind, Set<String> apart, SendTokens tokens) {
        Instant now = Instant.now();
        return (int) sent.getOrDefault(kind, List.of()).stream()
                .map(token -> tokens.open(token, now).id())
                .map(UUID::toString)
                .filter(apart::contains)
                .count();
    }

    private double at(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
    }
}
