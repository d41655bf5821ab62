package nl.baken.portal.guard;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks hCaptcha whether a response of its widget is good (docs.hcaptcha.com, "Verify the User Response Server Side").
 * Tells it the response and our secret, and nothing of the visitor: their address is never sent.
 */
final class HCaptcha {
    private static final Logger LOG = Logger.getLogger(HCaptcha.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** For the whole answer, however slowly it drips. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final int MOST_BYTES = 16 * 1024;
    /** Longer than any response is; a longer one is not passed on. */
    private static final int MOST_CHARACTERS = 16 * 1024;

    /** What the visitor did, or did too late. All other error codes are the operator's to put right. */
    private static final Set<String> OF_THE_VISITOR = Set.of(
            "missing-input-response", "invalid-input-response", "expired-input-response", "already-seen-response");

    private final URI verify;
    private final String secret;
    private final String host;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /**
     * @param verify where to ask
     * @param host on which the widget must have been shown
     */
    HCaptcha(URI verify, String secret, String host) {
        this.verify = verify;
        this.secret = secret;
        this.host = host;
    }

    /**
     * Whether this response is good, was given on our site, and was not used before.
     *
     * @throws Away when hCaptcha cannot be reached or answers what is no answer
     */
    boolean isGood(String response) {
        if (response.isBlank() || response.length() > MOST_CHARACTERS) {
            return false;
        }
        JsonObject answer = ask(response);
        JsonValue success = answer.get("success");
        if (success == null || (success != JsonValue.TRUE && success != JsonValue.FALSE)) {
            throw new Away("no success");
        }
        if (success == JsonValue.FALSE) {
            tell(answer);
            return false;
        }
        return answer.get("hostname") instanceof JsonString name
                && name.getString().equalsIgnoreCase(host);
    }

    private JsonObject ask(String response) {
        HttpRequest request = HttpRequest.newBuilder(verify)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("secret=" + encoded(secret) + "&response=" + encoded(response)))
                .build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> asked = http.sendAsync(
                request, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> take(bytes, body))));
        try {
            int status = asked.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new Away("status " + status);
            }
            return object(body.toByteArray());
        } catch (ExecutionException e) {
            throw new Away("broke off");
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new Away("time-out");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new Away("interrupted");
        }
    }

    private static void take(byte[] part, ByteArrayOutputStream body) {
        if (body.size() + part.length > MOST_BYTES) {
            throw new Away("too long");
        }
        body.writeBytes(part);
    }

    private static JsonObject object(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (RuntimeException e) { // the parser's own exceptions, and a bare one when brackets stand too deep
            throw new Away("no JSON");
        }
    }

    /** Codes only, and only those that are known to be codes: what else hCaptcha says stays out of the log. */
    private static void tell(JsonObject answer) {
        if (answer.get("error-codes") instanceof JsonArray codes) {
            List<String> ours = codes.stream()
                    .filter(JsonString.class::isInstance)
                    .map(code -> ((JsonString) code).getString())
                    .filter(code -> code.matches("[a-z-]{1,40}") && !OF_THE_VISITOR.contains(code))
                    .toList();
            if (!ours.isEmpty()) {
                LOG.log(Level.WARNING, "hCaptcha does not take our settings: {0}", ours);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** hCaptcha gave no answer. */
    static final class Away extends RuntimeException {
        Away(String why) {
            super("hCaptcha: " + why, null, false, true);
        }
    }
}
