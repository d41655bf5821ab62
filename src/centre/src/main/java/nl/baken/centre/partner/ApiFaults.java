package nl.baken.centre.partner;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.AccessRefused;
import nl.baken.queue.NoTrustedKeys;

/** Turns whatever an endpoint threw into a {@link Problem}. Logs classes, never messages, which may quote a report. */
@Provider
public class ApiFaults implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ApiFaults.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException known) {
            Response response = known.getResponse();
            return response.hasEntity() || response.getStatus() < 400
                    ? response
                    : Problem.of(response.getStatus()).response();
        }
        if (thrown instanceof AccessRefused) {
            return Problem.of(403).response();
        }
        int status = status(thrown);
        LOG.log(
                Level.WARNING,
                "A request of a partner failed: {0}",
                thrown.getClass().getName());
        return Problem.of(status).response();
    }

    private static int status(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof PersistenceException
                    || at instanceof java.sql.SQLException
                    || at instanceof NoTrustedKeys
                    || at.getClass().getSimpleName().equals("PoolingException")) {
                return 503;
            }
        }
        return 500;
    }
}
