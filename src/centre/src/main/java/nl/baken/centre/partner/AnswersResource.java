package nl.baken.centre.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/**
 * {@code POST /api/v1/queue/reports/{id}/answers}: {@code {"answer": JWS}}, what a partner proposes to answer the reporter
 * of a report that it took. Answers 202 with how the proposal stands: a member decides.
 */
@Path("/queue/reports")
@RequestScoped
@AllowedTo(Right.LEASES)
public class AnswersResource {
    @Inject
    private Proposals proposals;

    @POST
    @Path("{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response propose(@PathParam("id") String id, byte[] body, @Context HttpServletRequest request) {
        Partner partner = Calling.partner(request);
        if (!partner.isAnswering()) {
            throw Problem.thrown(403, "Your system may not propose answers.");
        }
        Asked asked = Asked.read(body, Set.of("answer"));
        try {
            String state = proposals.propose(partner, UUID.fromString(id), asked.text("answer"));
            return Response.accepted(Json.createObjectBuilder()
                            .add("state", state.toLowerCase(Locale.ROOT))
                            .build()
                            .toString())
                    .build();
        } catch (Proposals.NotTheirs e) {
            throw Problem.thrown(404, "Your system has acknowledged no such report.");
        } catch (Proposals.Refused e) {
            throw Problem.thrown(422, "answer: " + e.why());
        }
    }
}
