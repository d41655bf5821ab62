package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.NotReady;

/** 1,000 pages in an instance of its own: how long they take to load, to come up after a save, and to be searched. */
final class SearchBench {
    private static final int WARM_UP = 6000;
    private static final int MEASURED = 4000;
    private static final int[] AT_ONCE = {1, 4};
    private static final int DIFFERENT = 400;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final Pattern LOADED = Pattern.compile("Content: (\\d+) pages read in (\\d+) ms");

    private final Path run;
    private final Path work;
    private final int port;
    private final Results results;
    private final Random random = new Random(11);

    /** @param run deploy/run of the project whose {@code webapp-content} is multiplied @param work not yet there */
    SearchBench(Path run, Path work, int port, Results results) {
        this.run = run;
        this.work = work;
        this.port = port;
        this.results = results;
    }

    void measure(Path cache) throws IOException {
        Files.createDirectories(work);
        ManyPages pages = ManyPages.in(run.resolveSibling("../webapp-content").normalize(), work.resolve("content"));
        Path data = work.resolve("data");
        try (OwnInstance instance = OwnInstance.start(
                run,
                port,
                data,
                cache,
                Map.of("BAKEN_CONTENT_DIR", pages.folder().toString()))) {
            instance.awaitFirstPage();
            instance.awaitReady();
            List<String> questions = questions(pages.words());
            for (int done = 0; done < WARM_UP; done += questions.size()) {
                ask(questions, 1);
            }
            String section = "Search over " + ManyPages.PAGES + " pages, through HTTP";
            for (int atOnce : AT_ONCE) {
                long cpuBefore = instance.folder().server().cpuMillis();
                double[] times = times(questions, atOnce);
                long cpu = instance.folder().server().cpuMillis() - cpuBefore;
                String who = atOnce == 1 ? "one after the other" : atOnce + " at once";
                results.add(section, who + ", p50", at(times, 0.5), "ms");
                results.add(
                        section, who + ", p99", at(times, 0.99), "ms", atOnce == 1 ? Goal.atMost(20, null) : Goal.NONE);
                results.add(section, who + ", CPU of the server JVM, each", (double) cpu / times.length, "ms");
            }
            loading(data, pages);
        }
    }

    private void loading(Path data, ManyPages pages) throws IOException {
        String section = "Loading " + ManyPages.PAGES + " pages";
        long began = System.nanoTime();
        String address = pages.saveNews();
        try (Connection connection = new Connection(port)) {
            await(() -> connection.get(address).status() == 200);
            double shown = (System.nanoTime() - began) / 1e6;
            boolean isFound = connection.get(path(ManyPages.NEWS)).body().contains("href=\"" + address + "\"");
            results.add(section, "from saving one to its being shown", shown, "ms", Goal.atMost(2000, null));
            results.add(section, "found as soon as it is shown", isFound ? 1 : 0, "", Goal.atLeast(1, null));
        }
        List<Integer> took = new ArrayList<>();
        Matcher loaded = LOADED.matcher(Files.readString(data.resolve("logs").resolve("server.log")));
        while (loaded.find()) {
            if (Integer.parseInt(loaded.group(1)) >= ManyPages.PAGES) {
                took.add(Integer.valueOf(loaded.group(2)));
            }
        }
        if (took.size() < 2) {
            throw new NotReady("The instance did not read " + ManyPages.PAGES + " pages; see the log in " + data);
        }
        results.add(section, "read, checked, indexed, at the start", took.get(0), "ms", Goal.atMost(3000, null));
        results.add(section, "read, checked, indexed, after a save", took.get(took.size() - 1), "ms");
    }

    /** Single words, a few, long ones, misspelt ones, unknown ones, whole sentences, numbers: in turn. */
    private List<String> questions(List<String> words) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            String word = any(words);
            questions.add(
                    switch (i % 8) {
                        case 0 -> word;
                        case 1 -> word + " " + any(words);
                        case 2 -> word + any(words);
                        case 3 -> word.substring(0, 2) + word.substring(3);
                        case 4 -> "qx" + Integer.toString(random.nextInt(1 << 30), 36) + "zw";
                        case 5 -> sentence(words);
                        case 6 -> "0" + (800 + random.nextInt(100)) + "-" + (1000 + random.nextInt(9000));
                        default -> "wat kun je doen als " + word + " " + any(words);
                    });
        }
        return questions;
    }

    private String sentence(List<String> words) {
        StringBuilder sentence = new StringBuilder(any(words));
        for (int i = 0; i < 11; i++) {
            sentence.append(' ').append(any(words));
        }
        return sentence.toString();
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private double[] times(List<String> questions, int atOnce) {
        List<Double> all = new ArrayList<>();
        while (all.size() < MEASURED) {
            all.addAll(ask(questions, atOnce));
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Asks everything once on each of so many connections; how long each took, in ms. */
    private List<Double> ask(List<String> questions, int atOnce) {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger started = new AtomicInteger();
        Crowd.of(atOnce, () -> {
            int from = started.getAndIncrement() * questions.size() / atOnce;
            try (Connection connection = new Connection(port)) {
                for (int i = 0; i < questions.size(); i++) {
                    String path = path(questions.get((i + from) % questions.size()));
                    long began = System.nanoTime();
                    Connection.Answer answer = connection.get(path);
                    times.add((System.nanoTime() - began) / 1e6);
                    if (answer.status() != 200 || !answer.body().contains("id=\"gevonden\"")) {
                        throw new NotReady(path + " answers " + answer.status() + " without a result");
                    }
                }
            }
        });
        return times;
    }

    private static String path(String question) {
        return "/nl/zoeken?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * share) - 1)];
    }

    private interface Look {
        boolean isThere() throws IOException;
    }

    private static void await(Look look) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!look.isThere()) {
            if (System.nanoTime() > deadline) {
                throw new NotReady("A saved page was not shown within a minute");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotReady("Interrupted", e);
            }
        }
    }
}
