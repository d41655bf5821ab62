package nl.baken.journeys.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.baken.journeys.house.NotReady;

/**
 * Lighthouse in Debian's Chromium, as it judges phones: a phone of middling speed on simulated slow 4G (150 ms round trip,
 * 1.6 Mbit/s, a CPU four times as slow). Installed from npm where it is missing.
 */
final class Lighthouse {
    private static final String VERSION = "12.8.2";
    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final String NO_BEGINNING = "NO_NAVSTART";
    private static final int LOOKS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Without a way to any other host: what a page asks for elsewhere is counted, and not fetched. */
    private static final String FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-gpu"
            + " --disable-background-networking --disable-component-update"
            + " --host-resolver-rules=\"MAP * ~NOTFOUND, EXCLUDE 127.0.0.1\"";

    private final Path folder;

    private Lighthouse(Path folder) {
        this.folder = folder;
    }

    /**
     * What a page asked for.
     *
     * @param bytes on the wire, headers included
     */
    record Request(URI address, String type, long bytes) {}

    /**
     * What Lighthouse found.
     *
     * @param scores by category, 0 to 100
     * @param deductions what kept a category from 100: the category and the audit
     * @param largestPaint until the largest thing in sight is painted, in seconds
     * @param shift of what was painted already; 0 is none
     * @param speed of this machine as it was just then; from about 1000 the simulated phone is what Lighthouse means
     */
    record Report(
            Map<String, Double> scores,
            List<String> deductions,
            double largestPaint,
            double shift,
            double speed,
            List<Request> requests) {}

    /** @param folder where it is, or will be */
    static Lighthouse in(Path folder) throws IOException, InterruptedException {
        Lighthouse lighthouse = new Lighthouse(folder);
        if (Files.notExists(lighthouse.program())) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("package.json"), "{\"private\": true}\n");
            lighthouse.run(
                    List.of("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "lighthouse@" + VERSION));
        }
        return lighthouse;
    }

    private Path program() {
        return folder.resolve("node_modules/lighthouse/cli/index.js");
    }

    /** Looks at a page once, in a browser that has nothing of it yet. Error pages are looked at like any other. */
    Report look(URI page, List<String> categories) throws IOException, InterruptedException {
        Path json = folder.resolve("report.json");
        Files.deleteIfExists(json);
        runWithItsTrace(List.of(
                "node",
                program().toString(),
                page.toString(),
                "--quiet",
                "--no-enable-error-reporting",
                "--ignore-status-code",
                "--only-categories=" + String.join(",", categories),
                "--output=json",
                "--output-path=" + json,
                "--chrome-flags=" + FLAGS));
        try {
            return report(JSONObjectUtils.parse(Files.readString(json)));
        } catch (ParseException e) {
            throw new NotReady("Lighthouse wrote no report of " + page + "; see " + log(), e);
        }
    }

    /** Lighthouse now and then finds no beginning in its own trace; that says nothing of the page, so it looks again. */
    private void runWithItsTrace(List<String> command) throws IOException, InterruptedException {
        for (int left = LOOKS; ; left--) {
            try {
                run(command);
                return;
            } catch (NotReady e) {
                if (left == 1 || !Files.readString(log()).contains(NO_BEGINNING)) {
                    throw e;
                }
            }
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("CHROME_PATH", CHROMIUM);
        Process process = builder.start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
            throw new NotReady(command.get(0) + " does not end; see " + log());
        }
        if (process.exitValue() != 0) {
            throw new NotReady(command.get(0) + " ended with " + process.exitValue() + "; see " + log());
        }
    }

    private Path log() {
        return folder.resolve("lighthouse.log");
    }

    private static Report report(Map<String, Object> json) throws ParseException {
        Map<String, Object> audits = object(json, "audits");
        Map<String, Double> scores = new LinkedHashMap<>();
        List<String> deductions = new ArrayList<>();
        Map<String, Object> categories = object(json, "categories");
        for (String category : categories.keySet()) {
            Map<String, Object> found = object(categories, category);
            scores.put(category, Math.round(number(found, "score") * 1000) / 10.0);
            for (Map<String, Object> audit : objects(found, "auditRefs")) {
                String id = String.valueOf(audit.get("id"));
                if (number(audit, "weight") > 0 && number(object(audits, id), "score") < 1) {
                    deductions.add(category + ": " + id);
                }
            }
        }
        List<Request> requests = new ArrayList<>();
        for (Map<String, Object> item : objects(object(object(audits, "network-requests"), "details"), "items")) {
            requests.add(new Request(
                    URI.create(String.valueOf(item.get("url"))),
                    String.valueOf(item.get("resourceType")),
                    Math.round(number(item, "transferSize"))));
        }
        return new Report(
                scores,
                deductions,
                number(object(audits, "largest-contentful-paint"), "numericValue") / 1000,
                number(object(audits, "cumulative-layout-shift"), "numericValue"),
                number(object(json, "environment"), "benchmarkIndex"),
                requests.stream()
                        .filter(request -> request.address().getScheme().startsWith("http"))
                        .toList());
    }

    private static Map<String, Object> object(Map<String, Object> json, String name) throws ParseException {
        return JSONObjectUtils.getJSONObject(json, name);
    }

    private static List<Map<String, Object>> objects(Map<String, Object> json, String name) throws ParseException {
        return List.of(JSONObjectUtils.getJSONObjectArray(json, name));
    }

    /** NaN for what Lighthouse could not tell, which compares to nothing. */
    private static double number(Map<String, Object> json, String name) {
        return json.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
