package nl.baken.paper;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A few at a time. A few more may wait, and not for long; everybody else is told at once, so that no crowd holds threads. */
public final class Press {
    private final Semaphore places;
    private final Semaphore press;
    private final Duration patience;

    /** One at a time. @param waiting how many may wait while one prints */
    Press(int waiting, Duration patience) {
        this(1, waiting, patience);
    }

    /** @param atOnce how many print at the same time @param waiting how many more may wait for them */
    public Press(int atOnce, int waiting, Duration patience) {
        this.places = new Semaphore(atOnce + waiting);
        this.press = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** @throws PaperBusy when as many as may are waiting, or it takes too long */
    public byte[] inTurn(Supplier<byte[]> work) {
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
