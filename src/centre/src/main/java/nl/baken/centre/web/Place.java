package nl.baken.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A path inside the centre, as the browser asked for it. */
record Place(String path) {
    static final String SIGN_IN = "/aanmelden";
    static final String SIGN_OUT = "/afmelden";
    static final String QUEUE = "/wachtrij";
    static final String CONTENT = "/inhoud";
    static final String DOCUMENTS = "/documenten";
    static final String SESSION = "/sessie";
    static final String REPORT = "/melding/";

    private static final Pattern UUID_V4 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    static Place of(HttpServletRequest request) {
        return new Place(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    boolean is(String other) {
        return path.equals(other);
    }

    /** A style sheet, script or picture. */
    boolean isResource() {
        return path.startsWith("/jakarta.faces.resource/") || path.equals("/favicon.ico");
    }

    /** A page that Faces renders. */
    boolean isView() {
        return is(SIGN_IN)
                || is(QUEUE)
                || is(CONTENT)
                || is(DOCUMENTS)
                || report().isPresent()
                || path.endsWith(".xhtml") && !isResource();
    }

    /** The report that the path names, when it has the form of one. */
    Optional<UUID> report() {
        return path.startsWith(REPORT) ? uuid(path.substring(REPORT.length())) : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        return UUID_V4.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Whether somebody may be sent here after signing in: one of our own pages, and nothing else. */
    boolean isWorthReturningTo() {
        return is(QUEUE) || is(CONTENT) || is(DOCUMENTS) || report().isPresent();
    }
}
