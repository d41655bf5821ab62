package nl.baken.journeys.house;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another site, where the exit leads: {@code localhost}, while Baken is {@code 127.0.0.1}. */
final class NeutralSite implements AutoCloseable {
    private static final byte[] PAGE = "<!DOCTYPE html><html lang=\"nl\"><title>Weer</title><p>Morgen wordt het droog."
            .getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    NeutralSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/weer";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
