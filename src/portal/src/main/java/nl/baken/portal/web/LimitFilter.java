package nl.baken.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses what no page and no endpoint of the portal could want, before anything reads it. */
public class LimitFilter implements Filter {
    /** The longest body that is read, in bytes: the longest report there is, each character escaped, and some room. */
    public static final long MAX_BODY = 512 * 1024;

    @Inject
    private ErrorPages errors;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        int refusal = refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            if (refusal == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
                response.setHeader("Allow", "GET, HEAD, POST");
            } else {
                // the body stays unread, so nothing more can come over this connection
                response.setHeader("Connection", "close");
            }
            errors.send(request, response, refusal);
        }
    }

    /** Whether it is a GET or HEAD that nothing is to be refused about. */
    static boolean isPlainReading(HttpServletRequest request) {
        return !request.getMethod().equals("POST") && refusal(request) == 0;
    }

    private static int refusal(HttpServletRequest request) {
        return refusal(
                request.getMethod(), request.getContentLengthLong(), request.getHeader("Transfer-Encoding") != null);
    }

    /**
     * The status to refuse with, 0 to let it pass.
     *
     * @param length of the body in bytes, -1 when unknown
     * @param chunked whether the body comes without a length told beforehand
     */
    static int refusal(String method, long length, boolean chunked) {
        switch (method) {
            case "GET", "HEAD" -> {
                return length > 0 || chunked ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
            }
            case "POST" -> {
                if (length < 0 || chunked) {
                    return HttpServletResponse.SC_LENGTH_REQUIRED;
                }
                return length > MAX_BODY ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
            }
            default -> {
                return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
            }
        }
    }
}
