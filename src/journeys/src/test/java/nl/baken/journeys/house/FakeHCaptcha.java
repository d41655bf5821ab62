package nl.baken.journeys.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers as hCaptcha does when it is asked whether a response is good; or breaks down. */
public final class FakeHCaptcha implements AutoCloseable {
    /** The one response that is good. */
    public static final String GOOD = "P1_goed";

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isDown = new AtomicBoolean();

    public FakeHCaptcha() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/siteverify", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(body);
        boolean isGood = body.endsWith("response=" + GOOD);
        byte[] answer = (isGood
                        ? "{\"success\":true,\"hostname\":\"127.0.0.1\"}"
                        : "{\"success\":false,\"error-codes\":[\"invalid-input-response\"]}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isDown.get() ? 500 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/siteverify";
    }

    /** What it was asked, as it came. */
    public List<String> asked() {
        return asked;
    }

    /** From now on it answers 500 only. */
    public void breakDown() {
        isDown.set(true);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
