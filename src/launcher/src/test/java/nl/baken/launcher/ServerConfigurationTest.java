package nl.baken.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ServerConfigurationTest {
    private static Element only(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(ServerConfigurationTest.class.getResourceAsStream("domain.xml"))) {
            Document configuration =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            assertEquals(1, configuration.getElementsByTagName(name).getLength(), name);
            return (Element) configuration.getElementsByTagName(name).item(0);
        }
    }

    /** With both, a server that nobody asks anything spins on one processor: decision 063. */
    @Test
    void no_time_out_of_a_request_interrupts_the_thread_that_waits_for_the_next_one() throws Exception {
        assertTrue(only("transport").getAttribute("io-strategy").endsWith(".LeaderFollowerNIOStrategy"));
        assertEquals("-1", only("http").getAttribute("request-timeout-seconds"));
    }

    @Test
    void who_sends_slowly_or_nothing_is_let_go() throws Exception {
        Element http = only("http");
        assertEquals("30", http.getAttribute("timeout-seconds"));
        assertEquals("30000", http.getAttribute("connection-upload-timeout-millis"));
    }

    /** Payara has a 404 of its own for who comes earlier; Server opens the port. */
    @Test
    void nobody_is_let_in_before_all_is_deployed() throws Exception {
        assertEquals("false", only("network-listener").getAttribute("enabled"));
    }
}
