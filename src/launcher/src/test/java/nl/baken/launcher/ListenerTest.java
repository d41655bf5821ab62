package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class ListenerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void refuses_a_port_in_use() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, LOOPBACK)) {
            Listener listener = new Listener(LOOPBACK, other.getLocalPort());

            assertThrows(Refused.class, listener::requireFree);
        }
    }

    @Test
    void takes_a_port_that_was_in_use_a_moment_ago() throws IOException {
        Listener listener = new Listener(LOOPBACK, Listener.anyFreePort());

        assertDoesNotThrow(listener::requireFree);
    }

    @Test
    void refuses_a_demo_that_others_could_reach() throws UnknownHostException {
        for (String address : new String[] {"0.0.0.0", "192.0.2.1", "::"}) {
            Listener listener = new Listener(InetAddress.getByName(address), 8080);

            assertThrows(Refused.class, () -> listener.requireLoopbackFor(true));
            assertDoesNotThrow(() -> listener.requireLoopbackFor(false));
        }
    }

    @Test
    void takes_a_demo_on_any_loopback_address() throws UnknownHostException {
        for (String address : new String[] {"127.0.0.1", "127.0.9.77", "::1"}) {
            Listener listener = new Listener(InetAddress.getByName(address), 8080);

            assertDoesNotThrow(() -> listener.requireLoopbackFor(true));
        }
    }

    @Test
    void writes_addresses_as_a_browser_takes_them() throws UnknownHostException {
        assertEquals("http://127.0.0.1:80/nl/", new Listener(InetAddress.getByName("127.0.0.1"), 80).url("/nl/"));
        assertEquals("http://[0:0:0:0:0:0:0:1]:80/", new Listener(InetAddress.getByName("::1"), 80).url("/"));
    }
}
