package nl.baken.centre.partner;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * What a partner is told when something is wrong (RFC 9457).
 *
 * @param detail what went wrong this time, and what to do about it; never what the partner sent
 */
public record Problem(int status, String detail) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One that says no more than its status does. */
    public static Problem of(int status) {
        return new Problem(
                status,
                switch (status) {
                    case 401 -> "Send your token: Authorization: Bearer …";
                    case 403 -> "Your token does not open this.";
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "This address does not take this method.";
                    case 411 -> "Send the length of the body in Content-Length.";
                    case 413 -> "The body is too long.";
                    case 415 -> "Send application/json.";
                    case 503 -> "The database is away. Nothing was changed. Try again later.";
                    default ->
                        status < 500
                                ? "This request could not be understood."
                                : "Something went wrong here. Nothing was changed.";
                });
    }

    /** To be thrown by an endpoint. */
    static WebApplicationException thrown(int status, String detail) {
        return new WebApplicationException(new Problem(status, detail).response());
    }

    public String json() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add(
                        "title",
                        status == 422 ? "Unprocessable Content" : known == null ? "Error" : known.getReasonPhrase())
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(json());
        return (status == 503 ? response.header("Retry-After", "10") : response).build();
    }
}
