package nl.baken.journeys.faults;

import java.nio.file.Path;

/** An nginx with the log that it would have if nobody had told it otherwise. */
record TellingNginx(Program nginx, int httpsPort, Path log) implements AutoCloseable {
    @Override
    public void close() {
        nginx.close();
    }
}
