package nl.baken.centre.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/** {@code GET /api/v1/openapi.json}: what this API tells of itself. */
@Path("/openapi.json")
@RequestScoped
@AllowedTo(Right.LEASES)
public class OpenApiResource {
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public String document() throws IOException {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("No openapi.json in this archive");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
