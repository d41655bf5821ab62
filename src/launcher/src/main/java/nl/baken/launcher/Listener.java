package nl.baken.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where the wings are to be reached. */
record Listener(InetAddress address, int port) {

    /** @throws Refused when demo data, whose sign-ins everybody may know, would be reachable from elsewhere */
    void requireLoopbackFor(boolean demo) {
        if (demo && !address.isLoopbackAddress()) {
            throw new Refused("Demo data is for this machine only: " + address.getHostAddress()
                    + " is not a loopback address. Use --no-demo, or leave out --address.");
        }
    }

    /** @throws Refused when somebody listens there already */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new Refused(
                    "Cannot listen on " + address.getHostAddress() + " port " + port + ": " + e.getMessage()
                            + ". Choose another with --port.",
                    e);
        }
    }

    /** A port of the loopback interface that nobody uses now. */
    static int anyFreePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refused("This machine has no free port on its loopback interface.", e);
        }
    }

    String url(String path) {
        String host = address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + path;
    }
}
