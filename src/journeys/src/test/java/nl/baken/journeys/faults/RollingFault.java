package nl.baken.journeys.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.baken.journeys.house.Baken;
import nl.baken.journeys.house.Build;
import nl.baken.journeys.house.Web;
import org.junit.jupiter.api.Test;

/** Two portals behind nginx: one after the other starts again, or is killed, and nobody notices. */
@Installed
class RollingFault {
    /** As the README tells operators: by then nginx has forgotten that the node was away. */
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private static final int ROUNDS = 2;

    private final Production production;

    RollingFault(Production production) {
        this.production = production;
    }

    @Test
    void no_request_fails_while_one_portal_after_the_other_starts_again() throws SQLException {
        try (OtherPortal second = production.otherPortal(Build.newFolder("second-portal"), Map.of());
                OtherNginx nginx = production.nginxBeforeBoth(second)) {
            Reckoning reckoning = new Reckoning(production);
            Senders senders = Senders.start(nginx.portal());
            for (int i = 0; i < ROUNDS; i++) {
                second.restart();
                rest();
                production.restartPortal();
                rest();
            }
            List<Sending> sent = senders.stop();

            assertEquals(Map.of(), senders.others(), "answers that were none");
            reckoning.requireTrue(sent);
            System.out.printf(
                    "RollingFault: %d restarts of two portals in turn, %d reports, 0 failed requests%n",
                    2 * ROUNDS, sent.size());
        }
    }

    @Test
    void a_portals_port_is_open_only_while_all_behind_it_is_there() throws Exception {
        Set<String> answers = new ConcurrentSkipListSet<>();
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<?> restart = one.submit(production::restartPortal);
            while (!restart.isDone()) {
                answers.add(answer());
            }
            restart.get();
        } finally {
            one.shutdownNow();
        }

        assertEquals(Set.of("200", "none"), answers, "a page, or nobody there");
    }

    /** A status, or none: refused, or closed without a byte of an answer. */
    private String answer() {
        try {
            return ""
                    + new Web(URI.create("http://127.0.0.1:" + production.portalPort()))
                            .get("/nl/")
                            .statusCode();
        } catch (UncheckedIOException e) {
            return "none";
        }
    }

    private static void rest() {
        long until = System.nanoTime() + BETWEEN.toNanos();
        Baken.await("nginx tries the node again", () -> System.nanoTime() > until);
    }
}
