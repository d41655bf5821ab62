package nl.baken.portal.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Turns whatever an endpoint of the API threw into a {@link Problem}. */
@Provider
public class ApiFaults implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException known) {
            Response response = known.getResponse();
            return response.hasEntity() || response.getStatus() < 400
                    ? response
                    : Problem.of(response.getStatus()).response();
        }
        Fault fault = Fault.of(thrown);
        fault.log();
        return Problem.of(fault.status()).response();
    }
}
