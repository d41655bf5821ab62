package nl.baken.launcher.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.baken.launcher.GivenSettings;
import nl.baken.platform.Setting;

/** The portal as a visitor gets it: the headers of its first page, whether it takes reports, and that nothing of the inside answers. */
final class ServedPortal implements Look {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** By name: what its value must begin with. */
    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    private static final List<String> INSIDE = List.of("/health", "/metrics", "/openapi", "/centrum/aanmelden");
    private static final int GOOD = 200;

    static {
        HEADERS.put("Content-Security-Policy", "default-src 'none'; script-src 'self'");
        HEADERS.put("Strict-Transport-Security", "max-age=");
        HEADERS.put("Referrer-Policy", "no-referrer");
        HEADERS.put("X-Content-Type-Options", "nosniff");
        HEADERS.put("X-Frame-Options", "DENY");
        HEADERS.put("Cross-Origin-Opener-Policy", "same-origin");
        HEADERS.put("Cross-Origin-Resource-Policy", "same-origin");
        HEADERS.put("Cross-Origin-Embedder-Policy", "require-corp");
        HEADERS.put("Permissions-Policy", "");
    }

    private final GivenSettings settings;

    ServedPortal(GivenSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> find() {
        if (settings.find(Setting.SITE_URL).isEmpty()) {
            return List.of(Finding.notChecked("headers", "setting " + Setting.SITE_URL.key() + " is not set here."));
        }
        URI site = URI.create(settings.get(Setting.SITE_URL));
        HttpClient visitor = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            return List.of(
                    headers(get(visitor, site, "/nl/")),
                    reports(get(visitor, site, "/api/v1/intake-keys")),
                    inside(visitor, site));
        } catch (IOException e) {
            return List.of(Finding.wrong(
                    "headers",
                    "a visitor gets no answer from " + site + " ("
                            + e.getClass().getSimpleName()
                            + "): look at nginx, its certificate and the portal's unit."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The whole answer; one that has no end is none. */
    private static HttpResponse<String> get(HttpClient visitor, URI site, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(site.resolve(path)).build();
        try {
            return visitor.sendAsync(request, BodyHandlers.ofString()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException reason ? reason : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No whole answer");
        }
    }

    private static Finding headers(HttpResponse<String> page) {
        if (page.statusCode() != GOOD) {
            return Finding.wrong(
                    "headers",
                    "the first page answers " + page.statusCode() + ": look at nginx and the portal's unit.");
        }
        List<String> wrong = new ArrayList<>();
        HEADERS.forEach((name, begin) -> {
            List<String> values = page.headers().allValues(name);
            if (values.size() != 1 || !values.get(0).startsWith(begin)) {
                wrong.add(name + (values.isEmpty() ? " is missing" : " is another's"));
            }
        });
        if (!page.headers().allValues("Set-Cookie").isEmpty()) {
            wrong.add("a cookie is set");
        }
        if (page.headers()
                .firstValue("Server")
                .filter(value -> value.matches(".*[0-9].*"))
                .isPresent()) {
            wrong.add("Server tells a version");
        }
        return wrong.isEmpty()
                ? Finding.ok("headers", "as they should be.")
                : Finding.wrong(
                        "headers",
                        String.join(", ", wrong) + ": something before the portal changes them (nginx/*.conf).");
    }

    private static Finding reports(HttpResponse<String> keys) {
        return keys.statusCode() == GOOD
                ? Finding.ok("reports", "the portal trusts the published keys and takes reports.")
                : Finding.wrong(
                        "reports",
                        "the portal trusts no key and takes no report (" + keys.statusCode()
                                + "): see the trust root.");
    }

    private static Finding inside(HttpClient visitor, URI site) throws IOException, InterruptedException {
        List<String> open = new ArrayList<>();
        for (String path : INSIDE) {
            if (get(visitor, site, path).statusCode() == GOOD) {
                open.add(path);
            }
        }
        return open.isEmpty()
                ? Finding.ok("inside", "nothing that is for operators or members answers under the portal's name.")
                : Finding.wrong(
                        "inside",
                        String.join(", ", open) + " answer to everybody: deny them in nginx (portal-paths.conf).");
    }
}
