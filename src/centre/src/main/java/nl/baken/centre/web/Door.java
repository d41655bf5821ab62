package nl.baken.centre.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import nl.baken.centre.staff.CurrentMember;

/**
 * Nobody passes who is not signed in, but to the sign-in page and to style sheets: a page that somebody adds is closed
 * until it is opened here. Notes each act of a member; what a page asks by itself ({@code /sessie}, or any page under the
 * header {@value #BY_ITSELF}) is none, and is answered with a status when nobody is signed in any more.
 */
public class Door extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String BY_ITSELF = "Baken-By-Itself";
    private static final long LONGEST_BODY = 512 * 1024;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient InstantSource clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int refusal = refusal(request);
        if (refusal != 0) {
            response.sendError(refusal);
            return;
        }
        Place place = Place.of(request);
        if (place.isResource()) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        HttpSession session = request.getSession(false);
        // Asking the session-scoped bean would make a session: only when there is one.
        if (session != null && me.hasEnded(now)) {
            me.end();
            session.invalidate(); // what the member had open goes with it
            turnAway(request, response, place);
            return;
        }
        if (session == null || !me.isSignedIn()) {
            if (place.is(Place.SIGN_IN)) {
                chain.doFilter(request, response);
            } else {
                turnAway(request, response, place);
            }
            return;
        }
        if (place.is(Place.SIGN_IN)) {
            // Nobody signs in over somebody else's open pages.
            seeOther(response, request.getContextPath() + Place.QUEUE);
            return;
        }
        if (!isAskedByPage(request, place)) {
            me.act(now);
        }
        if (place.is("/") || place.is("")) {
            seeOther(response, request.getContextPath() + Place.QUEUE);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A status when the request is not of a form that the centre takes; else 0. */
    private static int refusal(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (!request.getMethod().equals("POST")) {
            return 0;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        long length = request.getContentLengthLong();
        if (length < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        return length > LONGEST_BODY ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    /** Whether nobody did anything for this request: a page that is open asked, now and then. */
    private static boolean isAskedByPage(HttpServletRequest request, Place place) {
        return place.is(Place.SESSION) || request.getMethod().equals("GET") && request.getHeader(BY_ITSELF) != null;
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, Place place)
            throws IOException {
        if (isAskedByPage(request, place) || "partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // The page stays, so that a text in it can still be saved by hand; desk.js says what happened.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentLength(0);
            return;
        }
        String to = request.getContextPath() + Place.SIGN_IN;
        seeOther(response, place.isWorthReturningTo() ? to + "?terug=" + place.path() : to);
    }

    static void seeOther(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Content-Security-Policy", Headers.PLAIN_POLICY); // also instead of a view, which brings its own
        response.setHeader("Location", to);
    }
}
