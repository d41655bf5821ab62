package nl.baken.journeys.faults;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Another server in the portal's place: it says yes to everything, and sends no header of ours. */
final class Stranger implements AutoCloseable {
    private static final String WORD = "for-one-run";
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
            server.setHttpsConfigurator(new HttpsConfigurator(context(pair)));
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

    private static SSLContext context(Path pair) throws IOException {
        Path store = Path.of(pair + ".p12");
        Program.run(
                "openssl",
                "pkcs12",
                "-export",
                "-in",
                pair + ".pem",
                "-inkey",
                pair + ".key",
                "-out",
                store.toString(),
                "-passout",
                "pass:" + WORD);
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, WORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, WORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
