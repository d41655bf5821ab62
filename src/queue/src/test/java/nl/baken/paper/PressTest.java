package nl.baken.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final byte[] DONE = {1};
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch printing = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(1);

    /** What prints until the test lets it finish. */
    private final Supplier<byte[]> untilLetGo = () -> {
        printing.countDown();
        try {
            finish.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return DONE;
    };

    @AfterEach
    void finish() {
        finish.countDown();
        others.shutdownNow();
    }

    @Test
    void who_comes_while_nobody_else_may_wait_is_told_at_once() throws Exception {
        Press press = new Press(0, LONG);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> press.inTurn(untilLetGo), others);
        printing.await();
        assertThrows(PaperBusy.class, () -> press.inTurn(() -> DONE));
        finish.countDown();
        assertArrayEquals(DONE, first.get());
    }

    @Test
    void who_waits_too_untilLetGois_told_so_and_gives_the_place_to_another() throws Exception {
        Press press = new Press(1, Duration.ofMillis(1));
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> press.inTurn(untilLetGo), others);
        printing.await();
        assertThrows(PaperBusy.class, () -> press.inTurn(() -> DONE));
        finish.countDown();
        first.get();
        assertArrayEquals(DONE, press.inTurn(() -> DONE));
    }

    @Test
    void who_may_wait_gets_a_turn() throws Exception {
        Press press = new Press(1, LONG);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> press.inTurn(untilLetGo), others);
        printing.await();
        CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> press.inTurn(() -> DONE), others);
        finish.countDown();
        assertArrayEquals(DONE, first.get());
        assertArrayEquals(DONE, second.get());
    }

    @Test
    void what_fails_leaves_room_for_the_next() {
        Press press = new Press(0, LONG);
        assertThrows(
                IllegalStateException.class,
                () -> press.inTurn(() -> {
                    throw new IllegalStateException("planted");
                }));
        assertArrayEquals(DONE, press.inTurn(() -> DONE));
    }
}
