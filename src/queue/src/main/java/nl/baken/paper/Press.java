package nl.baken.paper;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One at a time. A few may wait, and not for long; everybody else is told at once, so that no crowd holds threads. */
final class Press {
    private final Semaphore places;
    private final Semaphore press = new Semaphore(1, true);
    private final Duration patience;

    /** @param waiting how many may wait while one prints */
    Press(int waiting, Duration patience) {
        this.places = new Semaphore(1 + waiting);
        this.patience = patience;
    }

    /** @throws PaperBusy when as many as may are waiting, or it takes too long */
    byte[] inTurn(Supplier<byte[]> work) {
        if (!places.tryAcquire()) {
            throw new PaperBusy();
        }
        try {
            enter();
            try {
                return work.get();
            } finally {
                press.release();
            }
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (press.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new PaperBusy();
    }
}
