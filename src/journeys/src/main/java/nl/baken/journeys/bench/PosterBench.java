package nl.baken.journeys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.journeys.house.NotReady;

/** What a poster of one's own takes with ten visitors at once, each poster asked for once, and what all prints of the build take. */
final class PosterBench {
    private static final int AT_ONCE = 10;
    /** Posters of a round of warming up; rounds go on until one is no quicker than the best before by this share. */
    private static final int ROUND = 60;

    private static final double QUICKER = 0.97;
    private static final int MEASURED = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double P95 = 0.95;
    private static final Pattern TEXTS = Pattern.compile("<option value=\"([a-z0-9-]+/[a-z0-9-]+)\"");
    private static final Pattern MUNICIPALITIES = Pattern.compile("<option value=\"([a-z-]+)\"");
    private static final Pattern BUILT = Pattern.compile("Prints: (\\d+) made, \\d+ kept, in ([\\d.]+) s");

    private final URI home;
    private final Path root;
    private final Path prints;
    private final Results results;
    private final Consumer<String> say;
    private final HttpClient web = HttpClient.newHttpClient();

    /** @param run the script that starts an instance; what was built lies beside it */
    PosterBench(URI home, Path run, Path prints, Results results, Consumer<String> say) {
        this.home = home;
        this.root = run.resolveSibling("..").normalize();
        this.prints = prints;
        this.results = results;
        this.say = say;
    }

    void measure() throws IOException, InterruptedException {
        List<String> all = posters();
        Collections.shuffle(all, new Random(1));
        if (all.size() < 2 * ROUND + MEASURED) {
            throw new NotReady("only " + all.size() + " posters differ");
        }
        String section = "Own posters, " + AT_ONCE + " at once, none of them made before";
        int warm = warmUp(all.subList(0, all.size() - MEASURED), section);
        say.accept("Making " + MEASURED + " posters, " + AT_ONCE + " at once");
        double[] millis = ask(all.subList(warm, warm + MEASURED));
        Arrays.sort(millis);
        results.add(section, "median", Results.median(Arrays.stream(millis)), "ms");
        results.add(section, "p95", millis[(int) Math.ceil(P95 * millis.length) - 1], "ms", Goal.atMost(300, null));
        build();
    }

    /**
     * Asks for rounds of posters until the server is no quicker for it, or none are left.
     *
     * @return how many it asked for
     */
    private int warmUp(List<String> posters, String section) throws InterruptedException {
        double best = Double.MAX_VALUE;
        int asked = 0;
        boolean quicker = true;
        while (quicker && asked + ROUND <= posters.size()) {
            double median = Results.median(Arrays.stream(ask(posters.subList(asked, asked + ROUND))));
            say.accept("poster   warming up: median %.0f ms".formatted(median));
            if (asked == 0) {
                results.add(section, "median of the first " + ROUND + " after a start", median, "ms");
            }
            quicker = median < QUICKER * best;
            best = Math.min(best, median);
            asked += ROUND;
        }
        return asked;
    }

    private double[] ask(List<String> posters) throws InterruptedException {
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Double>> asked = new ArrayList<>();
            posters.forEach(poster -> asked.add(() -> millis(poster)));
            double[] millis = new double[posters.size()];
            int i = 0;
            for (Future<Double> one : visitors.invokeAll(asked)) {
                millis[i++] = one.get();
            }
            return millis;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            visitors.shutdownNow();
        }
    }

    private double millis(String poster) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = web.send(
                HttpRequest.newBuilder(home.resolve("/nl/materiaal/poster/maken?" + poster))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new NotReady("a poster was answered with " + answer.statusCode());
        }
        return (System.nanoTime() - began) / NANOS_PER_MILLI;
    }

    private List<String> posters() throws IOException, InterruptedException {
        String form = web.send(
                        HttpRequest.newBuilder(home.resolve("/nl/materiaal/poster"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        List<String> posters = new ArrayList<>();
        for (String municipality : found(MUNICIPALITIES, form)) {
            for (String text : found(TEXTS, form)) {
                for (String size : List.of("a4", "a3")) {
                    posters.add("municipality=" + municipality + "&text=" + text + "&size=" + size);
                }
            }
        }
        return posters;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** As the build does it, into an empty folder. */
    private void build() throws IOException, InterruptedException {
        say.accept("Making all prints of the build");
        Path web = root.resolve("src/portal/target/baken-portal/WEB-INF");
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        web.resolve("classes") + ":" + web.resolve("lib") + "/*",
                        "nl.baken.portal.material.BuildPrints",
                        root.resolve("webapp-content").toString(),
                        prints.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher built = BUILT.matcher(said);
        if (build.waitFor() != 0 || !built.find()) {
            throw new NotReady("the prints could not be built: " + said);
        }
        String section = "All prints of the build, none of them there before";
        results.add(section, "prints", Double.parseDouble(built.group(1)), "");
        results.add(section, "time", Double.parseDouble(built.group(2)), "s", Goal.atMost(60, null));
    }
}
