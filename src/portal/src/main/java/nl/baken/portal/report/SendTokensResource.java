package nl.baken.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import nl.baken.portal.guard.Challenge;
import nl.baken.portal.guard.Guard;
import nl.baken.portal.web.Problem;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.seal.Keys;
import nl.baken.seal.SendToken;

/**
 * {@code POST /api/v1/send-tokens}: the right to send one report. Who seals it beforehand binds it to {@code id} and
 * {@code mailbox}.
 */
@Path("/send-tokens")
@RequestScoped
public class SendTokensResource {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    private Reporting reporting;

    @Inject
    private Guard guard;

    @POST
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response issue() {
        try {
            String token = reporting.newToken();
            SendToken opened = reporting.open(token);
            return Response.status(Response.Status.CREATED)
                    .entity(JSON.createObjectBuilder()
                            .add("token", token)
                            .add("id", opened.id().toString())
                            .add("mailbox", Keys.thumbprint(opened.mailboxKey()))
                            .add(
                                    "expires",
                                    opened.issued().plus(SendToken.FIRST_SEND).toString())
                            .add(
                                    "resendUntil",
                                    opened.issued().plus(SendToken.RESEND).toString())
                            .add("challenge", json(guard.challenge(opened)))
                            .build()
                            .toString())
                    .build();
        } catch (NoTrustedKeys e) {
            return ReportProblems.closed();
        }
    }

    private static JsonObjectBuilder json(Challenge challenge) {
        return JSON.createObjectBuilder()
                .add("algorithm", challenge.algorithm())
                .add("challenge", challenge.challenge())
                .add("maxnumber", challenge.maxnumber())
                .add("salt", challenge.salt())
                .add("signature", challenge.signature());
    }
}
