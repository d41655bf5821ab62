package nl.baken.portal.web;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What a caller of the API is told when something is wrong (RFC 9457).
 *
 * @param title what kind of problem, the same words for the same status
 * @param detail what went wrong this time, and what to do about it; never what the caller sent
 * @param more further members, for machines
 */
public record Problem(int status, String title, String detail, JsonObject more) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return new Problem(
                status, known == null ? "Error" : known.getReasonPhrase(), detail, JsonObject.EMPTY_JSON_OBJECT);
    }

    public static Problem of(int status) {
        return of(
                status,
                switch (status) {
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "This address does not take this method.";
                    case 411 -> "Send the length of the body in Content-Length.";
                    case 413 -> "The body is longer than " + LimitFilter.MAX_BODY + " bytes.";
                    case 415 -> "Send application/json.";
                    case 503 -> "The database is away. Nothing was stored. Try again later.";
                    default ->
                        status < 500
                                ? "This request could not be understood."
                                : "Something went wrong here. Nothing was stored.";
                });
    }

    public Problem with(JsonObject members) {
        return new Problem(status, title, detail, members);
    }

    public JsonObject json() {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        more.forEach(json::add);
        return json.build();
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(json().toString());
        return (status == 503 ? response.header("Retry-After", "30") : response).build();
    }
}
