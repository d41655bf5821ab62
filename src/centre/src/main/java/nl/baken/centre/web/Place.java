package nl.baken.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.Screen;

/**
 * A path inside the centre, as the browser asked for it and as the container takes it: they must be the same. One that the
 * container reads as another (dots, escapes, parameters) is no place of ours, and its path is empty.
 */
record Place(String path) {
    private static final String RESOURCES = "/jakarta.faces.resource/";

    static Place of(HttpServletRequest request) {
        String asked =
                request.getRequestURI().substring(request.getContextPath().length());
        String taken = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return new Place(asked.equals(taken) || asked.isEmpty() ? asked : "?");
    }

    boolean is(Screen screen) {
        return path.equals(screen.path());
    }

    /** The centre itself, without a screen. */
    boolean isStart() {
        return path.isEmpty() || path.equals("/");
    }

    /** What the path names; empty when that is nothing. */
    Optional<Screen> screen() {
        return Screen.at(path);
    }

    /** A style sheet, script or picture. */
    boolean isResource() {
        return path.startsWith(RESOURCES) || path.equals("/favicon.ico");
    }

    /** A page that Faces renders. */
    boolean isView() {
        return screen().filter(screen -> screen.kind() == Screen.Kind.VIEW).isPresent();
    }

    /** The report that the path names, when it has the form of one. */
    Optional<UUID> report() {
        return screen().filter(screen -> screen == Screen.REPORT)
                .map(screen -> UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** Whether somebody may be sent here after signing in: one of our own pages, and nothing else. */
    boolean isWorthReturningTo() {
        return screen().filter(Screen::isWorthReturningTo).isPresent();
    }
}
