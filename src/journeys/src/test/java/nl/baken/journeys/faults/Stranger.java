package nl.baken.journeys.faults;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Another server in the portal's place: it says yes to everything, and sends no header of ours. */
final class Stranger implements AutoCloseable {
    private static final int YES = 200;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /**
     * Begins to answer.
     *
     * @param pair the beginning of the names of a certificate's file and its key's
     * @param isEndless whether no answer of it comes to an end
     */
    Stranger(Path pair, boolean isEndless) {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(Authority.serving(pair)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(YES, 0); // of a length that is not told
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            if (!isEndless) {
                exchange.close();
            }
        });
        server.start();
    }

    URI address() {
        return URI.create(
                "https://" + Production.PORTAL_NAME + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
