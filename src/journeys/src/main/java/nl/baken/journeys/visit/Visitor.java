package nl.baken.journeys.visit;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Somebody with a browser without JavaScript: keeps cookies, follows redirects, sends forms. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI home;

    public Visitor(URI home) {
        this.home = home;
    }

    /** What came back, after redirects. */
    public record Visit(int status, URI at, Page page) {
        /** @throws PageUnexpected when the status is another one */
        public Visit require(int expected) {
            if (status != expected) {
                throw new PageUnexpected(at.getPath() + " answered " + status + ", not " + expected);
            }
            return this;
        }
    }

    public Visit get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    /** Sends a form of a page that was visited, by this button. */
    public Visit submit(Visit from, Form form, Control button) {
        String action = button.attributes().getOrDefault("formaction", form.action());
        URI target = action.isEmpty() ? from.at() : from.at().resolve(action);
        return send(HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.body(button))));
    }

    private Visit send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Visit(response.statusCode(), response.uri(), Page.of(response.body()));
        } catch (IOException e) {
            throw new PageUnexpected(home + " does not answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PageUnexpected("interrupted");
        }
    }
}
