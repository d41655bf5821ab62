package nl.baken.journeys.bench;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.baken.journeys.house.NotReady;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium without a window, told what to do over its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int asked;

    private Chromium(Process process, Path profile) throws IOException, InterruptedException {
        this.process = process;
        HttpClient http = HttpClient.newHttpClient();
        String list = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(profile) + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        this.socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(pageIn(list)), new Listener())
                .join();
    }

    /** Opens a page in a profile of its own. */
    static Chromium open(Path profile, URI page) throws IOException, InterruptedException {
        Files.createDirectories(profile);
        Process process = new ProcessBuilder(
                        "/usr/bin/chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        page.toString())
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-chromium"));
        return new Chromium(process, profile);
    }

    private static String port(Path profile) throws IOException, InterruptedException {
        Path told = profile.resolve("DevToolsActivePort");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.notExists(told) || Files.size(told) == 0) {
            if (System.nanoTime() > deadline) {
                throw new NotReady("Chromium does not start");
            }
            Thread.sleep(50);
        }
        return Files.readAllLines(told, StandardCharsets.UTF_8).get(0).strip();
    }

    private static String pageIn(String list) {
        try {
            for (Object target :
                    JSONObjectUtils.parse("{\"targets\":" + list + "}").get("targets") instanceof List<?> all
                            ? all
                            : List.of()) {
                if (target instanceof Map<?, ?> one && "page".equals(one.get("type"))) {
                    return String.valueOf(one.get("webSocketDebuggerUrl"));
                }
            }
        } catch (ParseException e) {
            throw new NotReady("Chromium tells no list of pages", e);
        }
        throw new NotReady("Chromium has no page");
    }

    /** What this expression, or its promise, comes to in the page, as text. */
    String evaluate(String expression) throws InterruptedException {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("expression", expression);
        parameters.put("awaitPromise", true);
        parameters.put("returnByValue", true);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", ++asked);
        message.put("method", "Runtime.evaluate");
        message.put("params", parameters);
        socket.sendText(JSONObjectUtils.toJSONString(message), true).join();
        String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        try {
            Map<String, Object> result =
                    JSONObjectUtils.getJSONObject(JSONObjectUtils.parse(answer == null ? "{}" : answer), "result");
            if (result == null || result.containsKey("exceptionDetails")) {
                throw new Way.Failed("in the page: " + answer);
            }
            return String.valueOf(
                    JSONObjectUtils.getJSONObject(result, "result").get("value"));
        } catch (ParseException e) {
            throw new Way.Failed("in the page: " + answer);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                answers.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
