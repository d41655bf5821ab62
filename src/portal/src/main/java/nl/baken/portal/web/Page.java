package nl.baken.portal.web;

/**
 * One page of the portal.
 *
 * @param path after the language prefix: {@code /hulp}
 * @param view the Faces view that renders it: {@code /hulp.xhtml}
 */
public record Page(String path, String view, Kind kind) {

    /** How a page is answered. */
    public enum Kind {
        /** The same bytes for everybody: rendered once, cached, indexed. Takes no POST. */
        CONTENT,
        /** A route's document: as content, but it takes POST, and it is only shown while reports are taken. */
        ROUTE,
        /** Made anew for each request, never stored anywhere, never indexed. */
        PRIVATE,
        /** What follows a POST of the route one level up: private; a GET leads back to that route. */
        STEP
    }

    public Page {
        if (!path.matches("/|(/[a-z][a-z-]*)+")) {
            throw new IllegalArgumentException("Not a path of ours: " + path);
        }
    }

    static Page content(String path) {
        return new Page(path, viewOf(path), Kind.CONTENT);
    }

    static Page route(String path) {
        return new Page(path, viewOf(path), Kind.ROUTE);
    }

    static Page priv(String path) {
        return new Page(path, viewOf(path), Kind.PRIVATE);
    }

    static Page step(String path) {
        return new Page(path, viewOf(path), Kind.STEP);
    }

    boolean isCached() {
        return kind == Kind.CONTENT || kind == Kind.ROUTE;
    }

    boolean takesPost() {
        return kind != Kind.CONTENT;
    }

    private static String viewOf(String path) {
        return (path.equals("/") ? "/index" : path) + ".xhtml";
    }
}
