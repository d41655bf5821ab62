package nl.baken.journeys.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to a server on which each request arrives whole, and no answer comes back: the connection breaks a while later. */
final class CuttingRelay implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)\r\n");

    private final ServerSocket listener;
    private final int to;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int millis;

    /** @param to port on loopback */
    CuttingRelay(int to) {
        this.to = to;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How long after the last byte of a request the connection breaks. */
    void cutAfter(int millis) {
        this.millis = millis;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                threads.execute(() -> carry(client));
            } catch (IOException e) {
                return; // the listener was closed
            }
        }
    }

    private void carry(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to)) {
            byte[] request = request(client.getInputStream());
            server.getOutputStream().write(request);
            TimeUnit.MILLISECONDS.sleep(millis);
            // at once and on both sides, as a cable that is pulled out of a wall
            server.setSoLinger(true, 0);
            client.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!isWhole(request.toString(StandardCharsets.ISO_8859_1))) {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("A request that ends in the middle");
            }
            request.write(buffer, 0, read);
        }
        return request.toByteArray();
    }

    private static boolean isWhole(String request) {
        int end = request.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(request);
        return length.find() && request.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
