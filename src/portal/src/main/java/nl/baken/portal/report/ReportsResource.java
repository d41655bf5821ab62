package nl.baken.portal.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.baken.platform.Organisation;
import nl.baken.portal.guard.Guard;
import nl.baken.portal.guard.Verdict;
import nl.baken.portal.web.Problem;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.NotStored;
import nl.baken.route.Answers;
import nl.baken.route.AnswersJson;
import nl.baken.route.AnswersJson.AnswersUnreadable;
import nl.baken.route.Finding;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.seal.EnvelopeRefused;
import nl.baken.seal.ReceiptCode;
import nl.baken.seal.SendToken;
import nl.baken.seal.SendTokenRefused;

/**
 * {@code POST /api/v1/reports}: {@code {"token": …, "route": "burger", "answers": {…}}}, checked as the form is and sealed
 * here; or {@code {"token": …, "route": "burger", "urgent": false, "envelope": {"story": …, "reporter": …, "persons": …}}},
 * sealed by the sender and not opened here. Answers 201 with the receipt code; the same token again is the same report
 * and the same code. {@code "work"} may hold the solution of the token's challenge.
 */
@Path("/reports")
@RequestScoped
public class ReportsResource {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    @Inject
    private Reporting reporting;

    @Inject
    private Guard guard;

    @Inject
    private Organisation organisation;

    @Inject
    private Routes routes;

    /** Stores a report under this token. */
    private interface Store {
        ReceiptCode under(SendToken token, boolean isApart);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Response take(byte[] body) {
        Optional<JsonValue> read = read(body);
        if (read.isEmpty()) {
            return ReportProblems.malformed("The body is not JSON in UTF-8.");
        }
        if (!(read.get() instanceof JsonObject report)) {
            return ReportProblems.malformed("The body is not a JSON object.");
        }
        Optional<RouteDefinition> route = text(report, "route").flatMap(routes::named);
        if (route.isEmpty()) {
            return ReportProblems.wrong("/route", "Names no route.");
        }
        return report.containsKey("envelope") ? takeSealed(report, route.get()) : takeOpen(report, route.get());
    }

    private Response takeOpen(JsonObject report, RouteDefinition route) {
        if (!(report.get("answers") instanceof JsonObject json)) {
            return ReportProblems.wrong("/answers", "Is not an object.");
        }
        if (report.containsKey("urgent")) {
            return ReportProblems.wrong("/urgent", "Follows from the answers. Send it with an envelope only.");
        }
        try {
            Answers answers = AnswersJson.parse(json);
            List<Finding> findings = reporting.check(route, answers);
            return findings.isEmpty()
                    ? send(report, (token, isApart) -> reporting.send(token, route, answers, isApart))
                    : ReportProblems.wrong(findings);
        } catch (AnswersUnreadable e) {
            return ReportProblems.wrong(e.findings());
        }
    }

    private Response takeSealed(JsonObject report, RouteDefinition route) {
        if (report.containsKey("answers")) {
            return ReportProblems.wrong("/answers", "Send answers or an envelope, not both.");
        }
        if (!(report.get("envelope") instanceof JsonObject envelope)) {
            return ReportProblems.wrong("/envelope", "Is not an object.");
        }
        JsonValue urgent = report.getOrDefault("urgent", JsonValue.NULL);
        if (!urgent.equals(JsonValue.TRUE) && !urgent.equals(JsonValue.FALSE)) {
            return ReportProblems.wrong("/urgent", "Is neither true nor false.");
        }
        return send(
                report,
                (token, isApart) -> reporting.sendSealed(
                        token, route, urgent.equals(JsonValue.TRUE), plainObject(envelope), isApart));
    }

    private Response send(JsonObject report, Store store) {
        Optional<String> token = text(report, "token");
        if (token.isEmpty()) {
            return ReportProblems.wrong("/token", "Is not a string. Get one at /api/v1/send-tokens.");
        }
        try {
            SendToken opened = reporting.open(token.get());
            Verdict verdict = guard.ofProgram(opened, text(report, "work").orElse(null));
            if (verdict == Verdict.NO_ROOM && !reporting.isStored(opened)) {
                return ReportProblems.noRoom(organisation.phone().shown());
            }
            ReceiptCode code = store.under(opened, verdict == Verdict.APART);
            return Response.status(Response.Status.CREATED)
                    .entity(BUILDERS.createObjectBuilder()
                            .add("code", code.groups())
                            .build()
                            .toString())
                    .build();
        } catch (SendTokenRefused e) {
            return ReportProblems.refused(e);
        } catch (EnvelopeRefused e) {
            return ReportProblems.refused(e);
        } catch (NotStored e) {
            return ReportProblems.notStored();
        } catch (NoTrustedKeys e) {
            return ReportProblems.closed();
        }
    }

    private static Optional<JsonValue> read(byte[] body) {
        try (JsonReader reader = READERS.createReader(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString()))) {
            return Optional.of(reader.readValue());
        } catch (CharacterCodingException | RuntimeException e) {
            // The parser's own exceptions, and a bare RuntimeException when brackets stand too deep. Nothing else runs
            // here.
            return Optional.empty();
        }
    }

    private static Map<String, Object> plainObject(JsonObject json) {
        Map<String, Object> plain = new LinkedHashMap<>();
        json.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    /** A value as maps, lists and strings; numbers and the like, of which an envelope has none, as they are. */
    private static Object plain(JsonValue json) {
        if (json instanceof JsonObject object) {
            return plainObject(object);
        }
        if (json instanceof JsonArray array) {
            return array.stream().map(ReportsResource::plain).toList();
        }
        return json instanceof JsonString text ? text.getString() : json;
    }

    private static Optional<String> text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }
}
