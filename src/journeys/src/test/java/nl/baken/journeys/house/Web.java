package nl.baken.journeys.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Plain HTTP to an instance, no browser between; follows no redirect and keeps no cookie. */
public final class Web {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Web(URI base) {
        this.base = base;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", type);
    }

    /** A form as a browser sends it. */
    public HttpResponse<String> form(String path, List<Map.Entry<String, String>> fields) {
        return post(path, "application/x-www-form-urlencoded", encoded(fields));
    }

    /** A form's body. */
    static String encoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A body without a length told beforehand, in chunks. */
    public HttpResponse<String> chunked(String path, String type, Supplier<InputStream> body) {
        return send("POST", path, BodyPublishers.ofInputStream(body), "Content-Type", type);
    }

    /** The bytes as they came, still packed when they came packed. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> reader, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), reader);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
