package nl.baken.journeys.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The way from the wings to their database. It may be slow: then whatever a wing says waits before it goes on. */
final class Wire implements AutoCloseable {
    private final ServerSocket listener;
    private final int to;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Duration delay = Duration.ZERO;

    /** @param to port on loopback */
    Wire(int to) {
        this.to = to;
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** How much longer each statement takes from now on. */
    void delay(Duration each) {
        delay = each;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket wing = listener.accept();
                threads.execute(() -> carry(wing));
            } catch (IOException e) {
                return; // the listener was closed
            }
        }
    }

    private void carry(Socket wing) {
        try (wing;
                Socket database = new Socket(InetAddress.getLoopbackAddress(), to)) {
            wing.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            threads.execute(() -> pump(database, wing, false));
            pump(wing, database, true);
        } catch (IOException e) {
            return; // there is no database: the wing sees that its connection has ended
        }
    }

    /** One way; its end ends the other, for a statement without an answer is over. */
    private void pump(Socket from, Socket into, boolean isSlow) {
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] buffer = new byte[64 << 10];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (isSlow) {
                    TimeUnit.NANOSECONDS.sleep(delay.toNanos());
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            return; // either side has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
