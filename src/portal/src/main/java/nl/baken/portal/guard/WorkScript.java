package nl.baken.portal.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.baken.portal.web.Asset;

/** The module {@code work.js}, which does the work of a {@link Challenge} in the browser. */
@ApplicationScoped
class WorkScript {
    @Produces
    @Dependent
    static Asset script() {
        try (InputStream in = WorkScript.class.getResourceAsStream("work.js")) {
            if (in == null) {
                throw new IllegalStateException("No work.js in this archive");
            }
            return new Asset("work.js", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
