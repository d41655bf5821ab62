package nl.baken.journeys.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import nl.baken.journeys.bench.Lighthouse.Report;
import nl.baken.journeys.bench.Lighthouse.Request;
import nl.baken.platform.Organisation;

/** What a page of each type takes on its way to a phone, and what Lighthouse scores the pages that most people read. */
final class PageTypes {
    private static final double KILOBYTE = 1000;
    /** In seconds: a page painted by then needs no further look. A busy machine only ever adds time. */
    private static final double CLEARLY_FAST = 0.9;

    private static final Pattern SCRIPT =
            Pattern.compile("<script(?![^>]*\\stype=\"application/)[^>]*>(.+?)</script>", Pattern.DOTALL);

    private static final List<String> PERFORMANCE = List.of("performance");
    private static final List<String> ALL = List.of("performance", "accessibility", "best-practices", "seo");

    /** One page for all of its type. @param isScored whether Lighthouse's scores of it are asked for */
    private record Type(String name, String path, boolean isRoute, boolean isScored) {
        static Type scored(String name, String path) {
            return new Type(name, path, false, true);
        }

        static Type measured(String name, String path) {
            return new Type(name, path, false, false);
        }
    }

    private static final List<Type> TYPES = List.of(
            Type.scored("home", "/nl/"),
            Type.scored("signals", "/nl/signalen/ouders"),
            Type.scored("search", "/nl/zoeken"),
            Type.scored("help", "/nl/hulp"),
            new Type("citizen's route", "/nl/melden/burger", true, true),
            Type.measured("choice of routes", "/nl/melden"),
            Type.measured("long article", "/nl/privacy"),
            Type.measured(
                    "municipality",
                    "/nl/gemeenten/"
                            + Organisation.packaged().municipalities().get(0).code()),
            Type.measured("signal check", "/nl/signalen/check/ouders"),
            Type.measured("answer", "/nl/antwoord"),
            Type.measured("error", "/nl/bestaat-niet"),
            Type.scored("home in Arabic", "/ar/"),
            Type.measured("translated page", "/pl/hulp"),
            Type.measured("lent page", "/ar/loverboys"),
            Type.scored("materials", "/nl/materiaal"),
            Type.measured("own poster", "/nl/materiaal/poster"),
            Type.measured("campaign", "/nl/campagne/online"));

    private final URI home;
    private final Lighthouse lighthouse;
    private final int rounds;
    private final Results results;
    private final Consumer<String> say;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param rounds how often a page is looked at, at most; the median counts */
    PageTypes(URI home, Lighthouse lighthouse, int rounds, Results results, Consumer<String> say) {
        this.home = home;
        this.lighthouse = lighthouse;
        this.rounds = rounds;
        this.results = results;
        this.say = say;
    }

    void measure() throws IOException, InterruptedException {
        for (Type type : TYPES) {
            List<Report> reports = new ArrayList<>();
            for (int round = 0; round < rounds && !isClear(type, reports); round++) {
                reports.add(lighthouse.look(home.resolve(type.path()), type.isScored() ? ALL : PERFORMANCE));
            }
            add(type, reports);
        }
    }

    private static boolean isClear(Type type, List<Report> reports) {
        return !type.isScored()
                && reports.size() == 1
                && reports.get(0).largestPaint() <= CLEARLY_FAST
                && reports.get(0).shift() == 0;
    }

    private void add(Type type, List<Report> reports) throws IOException, InterruptedException {
        String section = "Page on a phone: " + type.name() + " (" + type.path() + ")";
        List<Request> requests = reports.get(0).requests();
        double wire = requests.stream().mapToLong(Request::bytes).sum() / KILOBYTE;
        results.add(section, "on the wire, headers included", wire, "kB", Goal.atMost(type.isRoute() ? 30 : 60, null));
        results.add(section, "requests", requests.size(), "", Goal.atMost(5, null));
        results.add(section, "style sheets, gzip", packed(requests, "Stylesheet"), "kB", Goal.atMost(12, null));
        results.add(
                section,
                "scripts, gzip",
                scripts(type, requests),
                "kB",
                type.isRoute() ? Goal.NONE : Goal.atMost(2, null));
        results.add(section, "requests elsewhere", elsewhere(requests).size(), "", Goal.atMost(0, null));
        double paint = median(reports, Report::largestPaint);
        results.add(section, "largest paint on slow 4G", paint, "s", Goal.atMost(1, null));
        results.add(section, "layout shift", median(reports, Report::shift), "", Goal.atMost(0, null));
        double speed = median(reports, Report::speed);
        results.add(section, "speed of this machine just then (Lighthouse's index)", speed, "");
        Set<String> deductions = new TreeSet<>();
        if (type.isScored()) {
            for (String category : ALL) {
                results.add(
                        section,
                        "Lighthouse, " + category,
                        median(reports, report -> report.scores().getOrDefault(category, Double.NaN)),
                        "",
                        Goal.atLeast(100, null));
            }
            reports.forEach(report -> deductions.addAll(report.deductions()));
        }
        say.accept("%-18s %5.1f kB, %d requests, %.2f s at machine speed %.0f%s%s"
                .formatted(
                        type.name(),
                        wire,
                        requests.size(),
                        paint,
                        speed,
                        deductions.isEmpty() ? "" : ", deducted for " + String.join(", ", deductions),
                        elsewhere(requests).isEmpty() ? "" : ", asks elsewhere: " + elsewhere(requests)));
    }

    private List<Request> elsewhere(List<Request> requests) {
        return requests.stream()
                .filter(request -> !request.address().toString().startsWith(home.toString()))
                .toList();
    }

    /** What its scripts take: those that stand in the page, and those that it asks for. */
    private double scripts(Type type, List<Request> requests) throws IOException, InterruptedException {
        String page = http.send(
                        HttpRequest.newBuilder(home.resolve(type.path())).build(), BodyHandlers.ofString())
                .body();
        return inPage(page) / KILOBYTE + packed(requests, "Script");
    }

    /** What the scripts that stand in a page take when they are compressed, in bytes; data is none. */
    static int inPage(String page) throws IOException {
        int bytes = 0;
        Matcher script = SCRIPT.matcher(page);
        while (script.find()) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(script.group(1).getBytes(StandardCharsets.UTF_8));
            }
            bytes += packed.size();
        }
        return bytes;
    }

    /** What all bodies of this type take, compressed as they are served. */
    private double packed(List<Request> requests, String type) throws IOException, InterruptedException {
        double bytes = 0;
        for (Request request : requests) {
            if (request.type().equals(type)) {
                HttpResponse<byte[]> answer = http.send(
                        HttpRequest.newBuilder(request.address())
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
                bytes += answer.body().length;
            }
        }
        return bytes / KILOBYTE;
    }

    private static double median(List<Report> reports, ToDoubleFunction<Report> value) {
        return Results.median(reports.stream().mapToDouble(value));
    }
}
