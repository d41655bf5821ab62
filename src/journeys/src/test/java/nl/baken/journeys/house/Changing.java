package nl.baken.journeys.house;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.BinaryOperator;

/** Something between a visitor and the portal that changes what is served. */
public final class Changing implements AutoCloseable {
    private final Web behind;
    private final HttpServer server;
    private volatile BinaryOperator<String> change = (path, body) -> body;

    public Changing(Baken baken) {
        behind = new Web(baken.url());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param with makes of a path and the body there what is served from now on */
    public Changing change(BinaryOperator<String> with) {
        change = with;
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            HttpResponse<byte[]> answer = behind.bytes(path);
            // one character for each byte, so that all else stays as it is
            String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
            byte[] changed = change.apply(path, body).getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(answer.statusCode(), changed.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(changed);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
