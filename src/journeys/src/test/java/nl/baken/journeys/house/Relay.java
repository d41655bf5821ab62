package nl.baken.journeys.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Passes connections on and gives them a client address of their own, so that a server that keeps addresses would keep
 * one that is found nowhere else.
 */
public final class Relay implements AutoCloseable {
    /** The address that all visitors come from. */
    public static final String CLIENT_ADDRESS = "127.0.9.77";

    private final ServerSocket listener;
    private final int to;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        return thread;
    });

    /** @param to port on loopback */
    public Relay(int to) {
        this.to = to;
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                threads.execute(() -> carry(client));
            } catch (IOException e) {
                return; // the listener was closed
            }
        }
    }

    private void carry(Socket client) {
        Socket server = new Socket();
        open.add(server);
        AtomicInteger waysLeft = new AtomicInteger(2);
        try {
            server.bind(new InetSocketAddress(CLIENT_ADDRESS, 0));
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to));
        } catch (IOException e) {
            end(client, server); // the client sees a connection that breaks, as it would without a relay
            return;
        }
        threads.execute(() -> pump(server, client, waysLeft));
        pump(client, server, waysLeft);
    }

    /** One way; the second of the two that ends closes both sockets, and so does a broken connection. */
    private void pump(Socket from, Socket into, AtomicInteger waysLeft) {
        boolean broken = false;
        try {
            from.getInputStream().transferTo(into.getOutputStream());
            into.shutdownOutput();
        } catch (IOException e) {
            broken = true;
        }
        if (waysLeft.decrementAndGet() == 0 || broken) {
            end(from, into);
        }
    }

    private void end(Socket... sockets) {
        for (Socket socket : sockets) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
