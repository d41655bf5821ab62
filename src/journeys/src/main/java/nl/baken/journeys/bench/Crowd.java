package nl.baken.journeys.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some doing the same at once. */
final class Crowd {
    private Crowd() {}

    /** Something that may fail. */
    interface Act {
        void go() throws Exception;
    }

    /** Returns when all have done it; what one of them failed with is thrown here. */
    static void of(int size, Act act) {
        ExecutorService crowd = Executors.newFixedThreadPool(size);
        try {
            List<Callable<Void>> acts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                acts.add(() -> {
                    act.go();
                    return null;
                });
            }
            for (Future<Void> done : crowd.invokeAll(acts)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("One of " + size + " failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            crowd.shutdownNow();
        }
    }
}
