package nl.baken.launcher;

import java.io.IOException;

/** Starts the processes of one instance, and none any more once the instance is stopping. */
final class Children {
    private boolean stopping;

    /** @throws Refused when the instance is stopping */
    synchronized Process start(ProcessBuilder command) throws IOException {
        if (stopping) {
            throw new Refused("Stopping.");
        }
        return command.start();
    }

    synchronized void startNoMore() {
        stopping = true;
    }

    synchronized boolean areStopping() {
        return stopping;
    }
}
