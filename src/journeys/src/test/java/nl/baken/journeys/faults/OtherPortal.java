package nl.baken.journeys.faults;

import java.net.URI;

/** A portal beside that of the installation, with a folder and settings of its own. */
record OtherPortal(Service service, int port) implements AutoCloseable {
    /** Without nginx before it. */
    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Stops it in order and starts it again; returns once it is ready. */
    void restart() {
        service.stop();
        int before = service.program().said().length();
        Production.awaitReadyAgain(service.start(), before);
    }

    @Override
    public void close() {
        service.close();
    }
}
