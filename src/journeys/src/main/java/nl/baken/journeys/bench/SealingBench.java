package nl.baken.journeys.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.baken.journeys.house.NotReady;

/** What sealing in the browser costs a reporter: the documents, the module, and the time on a slow phone. */
final class SealingBench {
    private static final String SECTION = "Sealing in the browser";
    private static final List<String> ROUTES = List.of(
            "/nl/melden/burger", "/nl/melden/jongere", "/nl/melden/professional", "/nl/advies/vraag", "/nl/aanvragen");
    private static final List<String> MODULE =
            List.of("sealing.js", "answers.js", "envelope.js", "jose.js", "report.js", "work.js");
    private static final double KILOBYTE = 1000;
    private static final int SLOWER = 4;
    private static final int USUAL = 2_000;
    private static final int LONGEST = 60_000;
    /** Three parts of so many characters each, on a page that has sealed nothing yet; the time of it in ms. */
    private static final String SEAL = """
            async length => {
              const { module, root } = document.querySelector("[data-root]").dataset;
              const { seal, trusted } = await import(module.replace("sealing.js", "envelope.js"));
              const keys = await trusted(await (await fetch("/api/v1/intake-keys")).text(), root);
              const part = JSON.stringify({ what: "x".repeat(length) });
              const token = { id: crypto.randomUUID(), mailbox: root };
              const began = performance.now();
              await seal({ story: part, reporter: part, persons: part }, token, 1, keys);
              return performance.now() - began;
            }""";

    private final URI home;
    private final int rounds;
    private final Results results;
    private final Consumer<String> say;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param rounds how many fresh pages seal; the median counts */
    SealingBench(URI home, int rounds, Results results, Consumer<String> say) {
        this.home = home;
        this.rounds = rounds;
        this.results = results;
        this.say = say;
    }

    void measure() throws IOException, InterruptedException {
        for (String route : ROUTES) {
            results.add(SECTION, "document of " + route + ", gzip", packed(route), "kB", Goal.atMost(30, null));
        }
        Playwright.CreateOptions options =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(options)) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
            module(browser);
            double usual = time(browser, USUAL);
            double longest = time(browser, LONGEST);
            String slow = " at " + SLOWER + " × CPU slow-down";
            results.add(SECTION, "a report of usual length" + slow, usual, "ms", Goal.atMost(150, null));
            results.add(SECTION, "the longest report" + slow, longest, "ms", Goal.atMost(150, null));
            say.accept("Sealing in the browser: %.0f ms, the longest report %.0f ms".formatted(usual, longest));
        }
    }

    private void module(Browser browser) throws IOException, InterruptedException {
        String address;
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(home.resolve(ROUTES.get(0)).toString());
            address = String.valueOf(page.locator("[data-module]").getAttribute("data-module"));
        }
        double bytes = 0;
        for (String name : MODULE) {
            bytes += packed(address.replace("sealing.js", name));
        }
        results.add(SECTION, "the whole module, gzip", bytes, "kB", Goal.atMost(20, null));
    }

    private double time(Browser browser, int length) {
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            try (BrowserContext context = browser.newContext()) {
                Page page = context.newPage();
                page.navigate(home.resolve(ROUTES.get(0)).toString());
                JsonObject rate = new JsonObject();
                rate.addProperty("rate", SLOWER);
                context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
                times[round] = ((Number) page.evaluate(SEAL, length)).doubleValue();
            }
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    /** Bytes of a body as it is served to who takes gzip, in kB. */
    private double packed(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(home.resolve(path))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new NotReady(path + " answers " + answer.statusCode());
        }
        return answer.body().length / KILOBYTE;
    }
}
