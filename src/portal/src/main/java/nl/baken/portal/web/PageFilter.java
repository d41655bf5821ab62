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
import java.util.Locale;
import java.util.Map;
import nl.baken.portal.count.Tally;

/**
 * Last of all filters: leads a path to its view, and lets nothing pass that is neither a page nor one of the few other
 * addresses of the portal.
 */
public class PageFilter implements Filter {
    static final String EXIT = "/weg";
    static final String API = "/api/v1/";

    @Inject
    private Documents documents;

    @Inject
    private ErrorPages errors;

    @Inject
    private Assets assets;

    @Inject
    private Reception reception;

    @Inject
    private Tally tally;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        Place place = documents.at(path);
        Headers.notKept(response);
        if (place != null) {
            show(place, request, response);
        } else if (path.equals(EXIT) || path.startsWith(API)) {
            documents.headersAt(path).forEach(response::setHeader);
            chain.doFilter(request, response);
        } else {
            String elsewhere = documents.near(path);
            if (elsewhere == null) {
                elsewhere = assets.today(path);
            }
            String moved = documents.movedFrom(path);
            Map<String, String> versions = documents.versionsAt(path);
            if (versions != null && !request.getMethod().equals("POST")) {
                leadToOwn(versions, request, response);
            } else if ((elsewhere == null && moved == null)
                    || request.getMethod().equals("POST")) {
                errors.send(request, response, HttpServletResponse.SC_NOT_FOUND);
            } else if (elsewhere != null) {
                lead(response, elsewhere);
            } else {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader("Location", moved);
            }
        }
    }

    private void leadToOwn(Map<String, String> versions, HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) {
            tally.count(request.getRequestURI().toLowerCase(Locale.ROOT));
        }
        response.setHeader("Vary", "Accept-Language");
        lead(response, AcceptLanguage.choose(versions, request.getHeader("Accept-Language")));
    }

    private void show(Place place, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Page page = place.page();
        if (request.getMethod().equals("POST")) {
            if (page.takesPost()) {
                place.forward(request, response);
            } else {
                errors.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        } else if (page.kind() == Page.Kind.STEP) {
            lead(response, place.path().substring(0, place.path().lastIndexOf('/')));
        } else if (page.kind() == Page.Kind.ROUTE && !reception.isOpen()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            new Place(place.language(), Pages.CLOSED).forward(new Reading(request), response);
        } else if (page.kind() == Page.Kind.SEARCH) {
            if (request.getQueryString() == null) {
                Headers.mayBeFound(response);
            }
            place.forward(Reading.asking(request), response);
        } else {
            place.forward(new Reading(request), response);
        }
    }

    /** See other: relative, so that nothing of the caller's Host header comes back. */
    static void lead(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
