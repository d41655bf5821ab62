package nl.baken.centre.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/**
 * {@code POST /api/v1/queue/leases}: what waits, for a time; and below it, by the lease's id, that it was taken
 * ({@code /acknowledgements}) or cannot be ({@code /rejections}).
 */
@Path("/queue/leases")
@RequestScoped
@AllowedTo(Right.LEASES)
public class LeasesResource {
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final int USUAL = 20;
    private static final int USUAL_SECONDS = 120;

    @Inject
    private Leases leases;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public byte[] lease(byte[] body, @Context HttpServletRequest request) {
        Asked asked = Asked.read(body, Set.of("max", "seconds"));
        int max = asked.number("max", 1, Leases.MOST, USUAL);
        int seconds = asked.number(
                "seconds", (int) Leases.SHORTEST.toSeconds(), (int) Leases.LONGEST.toSeconds(), USUAL_SECONDS);
        return json(leases.lease(Calling.partner(request), max, Duration.ofSeconds(seconds)));
    }

    @POST
    @Path("{id}/acknowledgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public String acknowledge(@PathParam("id") String id, byte[] body, @Context HttpServletRequest request) {
        Asked asked = Asked.read(body, Set.of("deliveries"));
        return json(
                "acknowledged",
                leases.acknowledge(
                        Calling.partner(request), UUID.fromString(id), asked.ids("deliveries", Leases.MOST)));
    }

    @POST
    @Path("{id}/rejections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public String reject(@PathParam("id") String id, byte[] body, @Context HttpServletRequest request) {
        Asked asked = Asked.read(body, Set.of("deliveries", "reason"));
        return json(
                "rejected",
                leases.reject(
                        Calling.partner(request),
                        UUID.fromString(id),
                        asked.ids("deliveries", Leases.MOST),
                        reason(asked.text("reason"))));
    }

    private static Leases.Reason reason(String code) {
        return Arrays.stream(Leases.Reason.values())
                .filter(Leases.Reason::isPartners)
                .filter(reason -> code(reason).equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.thrown(422, "reason is none of unreadable, unknown, not-ours and other."));
    }

    private static String code(Leases.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Written by hand around the envelopes: they are JSON already, and large. As bytes, so that their number is told. */
    private static byte[] json(Leases.Lease lease) {
        StringBuilder json = new StringBuilder("{\"lease\":\"")
                .append(lease.id())
                .append("\",\"until\":\"")
                .append(lease.until())
                .append("\",\"deliveries\":[");
        String comma = "";
        for (Leases.Delivery delivery : lease.deliveries()) {
            json.append(comma)
                    .append("{\"id\":\"")
                    .append(delivery.id())
                    .append("\",\"report\":\"")
                    .append(delivery.report())
                    .append("\",\"kind\":\"")
                    .append(delivery.kind().code())
                    .append(followsOn(delivery))
                    .append("\",\"shared\":\"")
                    .append(delivery.shared())
                    .append("\",\"attempt\":")
                    .append(delivery.attempt())
                    .append(",\"envelope\":")
                    .append(delivery.envelope().toJson())
                    .append('}');
            comma = ",";
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What only a message has that came after its report. */
    private static String followsOn(Leases.Delivery delivery) {
        return switch (delivery.kind()) {
            case REPORT -> "";
            case FOLLOW_UP -> "\",\"message\":\"" + delivery.submission();
            case WITHDRAWAL ->
                "\",\"message\":\"" + delivery.submission() + "\",\"decision\":\""
                        + (delivery.kept() ? "kept" : "none");
        };
    }

    private static String json(String what, Leases.Settled settled) {
        return JSON.createObjectBuilder()
                .add(what, array(settled.settled()))
                .add("lost", array(settled.lost()))
                .build()
                .toString();
    }

    private static JsonArrayBuilder array(List<UUID> ids) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }
}
