package nl.baken.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * One page of the portal.
 *
 * @param path after the language prefix: {@code /hulp}
 * @param view the Faces view that renders it: {@code /hulp.xhtml}
 * @param subject what a view that serves several pages shows on this one; null for a view of its own
 */
public record Page(
        String path, String view, Kind kind, @Nullable Object subject) {

    /** How a page is answered. */
    public enum Kind {
        /** The same bytes for everybody: rendered once, cached, indexed. Takes no POST. */
        CONTENT,
        /** A route's document: as content, but it takes POST, and it is only shown while reports are taken. */
        ROUTE,
        /** A form that is the same for everybody: as content, but it takes POST, and the answer is for one visitor. */
        FORM,
        /** Made anew for each request, never stored anywhere, never indexed. */
        PRIVATE,
        /** As private, but the query string may ask it something; takes no POST. */
        SEARCH,
        /** What follows a POST of the route one level up: private; a GET leads back to that route. */
        STEP
    }

    public Page {
        if (!path.matches("/|(/[a-z0-9][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("Not a path of ours: " + path);
        }
    }

    static Page content(String path) {
        return new Page(path, viewOf(path), Kind.CONTENT, null);
    }

    /** A page whose view shows many. */
    public static Page of(String path, String view, Kind kind, Object subject) {
        return new Page(path, view, kind, subject);
    }

    /** @param route name of the route, for its view */
    static Page route(String path, String route) {
        return new Page(path, "/report/form.xhtml", Kind.ROUTE, route);
    }

    static Page priv(String path) {
        return new Page(path, viewOf(path), Kind.PRIVATE, null);
    }

    static Page search(String path) {
        return new Page(path, viewOf(path), Kind.SEARCH, null);
    }

    static Page step(String path, String view, String route) {
        return new Page(path, view, Kind.STEP, route);
    }

    boolean isCached() {
        return kind == Kind.CONTENT || kind == Kind.FORM || kind == Kind.ROUTE;
    }

    boolean takesPost() {
        return kind != Kind.CONTENT && kind != Kind.SEARCH;
    }

    private static String viewOf(String path) {
        return (path.equals("/") ? "/index" : path) + ".xhtml";
    }
}
