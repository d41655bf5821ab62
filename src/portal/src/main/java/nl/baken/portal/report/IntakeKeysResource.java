package nl.baken.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.baken.portal.web.Problem;
import nl.baken.queue.PublishedKeys;

/** {@code GET /api/v1/intake-keys}: the signed key set, as the centre published it. */
@Path("/intake-keys")
@RequestScoped
public class IntakeKeysResource {
    @Inject
    private PublishedKeys keys;

    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response read() {
        return keys.document()
                .map(document -> Response.ok(document, MediaType.APPLICATION_JSON_TYPE)
                        .header("Cache-Control", "public, max-age=300")
                        .build())
                .orElseGet(ReportProblems::closed);
    }
}
