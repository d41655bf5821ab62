package nl.baken.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that only asks for a page: no parameter, header or cookie of the caller reaches the view. So a cached
 * document cannot hold what its first reader put into the address, and a link cannot fill in a form. Only search is asked
 * something: its query string passes, as it came in, and still nobody parses it but the page itself.
 */
final class Reading extends HttpServletRequestWrapper {
    private final @Nullable String query;

    Reading(HttpServletRequest request) {
        this(request, null);
    }

    private Reading(HttpServletRequest request, @Nullable String query) {
        super(request);
        this.query = query;
    }

    /** One whose query string passes. */
    static Reading asking(HttpServletRequest request) {
        return new Reading(request, request.getQueryString());
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getQueryString() {
        return query;
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }
}
