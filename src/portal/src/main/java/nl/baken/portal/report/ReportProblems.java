package nl.baken.portal.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.baken.portal.web.Problem;
import nl.baken.route.Finding;
import nl.baken.seal.EnvelopeRefused;
import nl.baken.seal.SendTokenRefused;

/** What a program is told when its report is not taken (RFC 9457). */
final class ReportProblems {
    /** More than these are not listed: whoever sends so many wrong answers is no form. */
    private static final int MOST_ERRORS = 50;

    private ReportProblems() {}

    static Response closed() {
        return Problem.of(503, "No reports are taken now: there is no trusted key to seal to.")
                .response();
    }

    static Response notStored() {
        return Problem.of(503, "The report was not stored. Send it again, with the same token.")
                .response();
    }

    static Response noRoom(String phone) {
        return Problem.of(503, "There is no room for a report now. Nothing was stored. Call " + phone + ".")
                .response();
    }

    static Response malformed(String detail) {
        return Problem.of(400, detail).response();
    }

    static Response refused(SendTokenRefused refused) {
        return refused.reason() == SendTokenRefused.Reason.EXPIRED
                ? Problem.of(410, "This send token is too old. Get a new one.").response()
                : Problem.of(409, "This is no send token of this portal. Get a new one.")
                        .response();
    }

    static Response refused(EnvelopeRefused refused) {
        return wrong("/envelope" + refused.pointer(), refused.detail());
    }

    static Response wrong(String pointer, String detail) {
        return unprocessable(Json.createArrayBuilder().add(error(pointer, detail)));
    }

    static Response wrong(List<Finding> findings) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        findings.stream()
                .limit(MOST_ERRORS)
                .forEach(finding -> errors.add(error("/answers/" + escaped(finding.question()), detail(finding))));
        return unprocessable(errors);
    }

    private static Response unprocessable(JsonArrayBuilder errors) {
        return new Problem(
                        422,
                        "Unprocessable Content",
                        "The report was understood, and something in it is not allowed.",
                        Json.createObjectBuilder().add("errors", errors).build())
                .response();
    }

    private static JsonObjectBuilder error(String pointer, String detail) {
        return Json.createObjectBuilder().add("pointer", pointer).add("detail", detail);
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return Json.encodePointer(name);
    }

    private static String detail(Finding finding) {
        return switch (finding.problem()) {
            case MISSING -> "An answer is needed.";
            case TOO_LONG -> "Longer than " + finding.limit() + " characters (grapheme clusters).";
            case TOO_HEAVY -> "Too many bytes for its characters.";
            case UNKEEPABLE -> "Holds NUL or half a surrogate pair.";
            case UNKNOWN_OPTION -> "Not one of the options.";
            case UNKNOWN_QUESTION -> "The route asks no such thing.";
            case MORE_THAN_ONE -> "Takes one value, and no value twice.";
            case NOT_TEXT -> "Neither a string nor an array of strings.";
        };
    }
}
