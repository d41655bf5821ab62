package nl.baken.journeys.faults;

import java.net.URI;
import java.nio.file.Path;

/** An nginx beside that of the installation. */
record OtherNginx(Program nginx, int httpsPort, Path log) implements AutoCloseable {
    /** The portal's name behind it. */
    URI portal() {
        return URI.create("https://" + Production.PORTAL_NAME + ":" + httpsPort);
    }

    @Override
    public void close() {
        nginx.close();
    }
}
