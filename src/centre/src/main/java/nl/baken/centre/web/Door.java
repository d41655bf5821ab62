package nl.baken.centre.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Deployed;
import nl.baken.centre.access.Screen;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Standings;

/**
 * Passes who may open what {@link Screen} lists, and nobody to anything else; says on the thread who acts. A centre with
 * something that is not listed answers nothing. Who asks for what they may not see is noted in the audit trail. Notes each act of a member; what a page asks by itself ({@code /sessie},
 * or any page under the header {@value #BY_ITSELF}) is none, and is answered with a status when nobody is signed in.
 * Programs go by {@link ApiDoor}.
 */
public class Door extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(Door.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String BY_ITSELF = "Baken-By-Itself";
    private static final long LONGEST_BODY = 512 * 1024;

    private transient boolean locked = true;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient Standings standings;

    @Inject
    private transient InstantSource clock;

    @Inject
    private transient ApiDoor api;

    @Inject
    private transient Refusals refusals;

    /** After all servlets are known, and before the first request. */
    @Override
    public void init(FilterConfig config) {
        Deployed deployed = Deployed.in(config.getServletContext());
        Set<String> undeclared = deployed.undeclared();
        locked = !undeclared.isEmpty();
        if (locked) {
            LOG.log(Level.SEVERE, "The centre answers nothing: access.Screen does not list {0}", undeclared);
        } else {
            LOG.log(Level.INFO, "Deployed, and each listed with who may: {0}", deployed.addresses());
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Place place = Place.of(request);
        if (!locked && ApiDoor.leadsTo(request)) {
            api.receive(place, request, response, chain);
            return;
        }
        int refusal = locked ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : refusal(request);
        if (refusal != 0) {
            response.sendError(refusal);
            return;
        }
        if (place.isResource()) {
            pass(request, response, chain);
            return;
        }
        Instant now = clock.instant();
        HttpSession session = request.getSession(false);
        // Asking the session-scoped bean would make a session: only when there is one.
        if (session != null && (me.hasEnded(now) || me.isSignedIn() && !standings.stillHolds(me))) {
            me.end();
            session.invalidate(); // what the member had open goes with it
            turnAway(request, response, place);
            return;
        }
        if (session != null && me.isSignedIn()) {
            receive(request, response, chain, place, now);
        } else if (place.screen().filter(Screen::isOpen).isPresent()) {
            pass(request, response, chain);
        } else {
            turnAway(request, response, place);
        }
    }

    /** A member who is signed in. */
    private void receive(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Place place, Instant now)
            throws IOException, ServletException {
        if (place.is(Screen.SIGN_IN)) {
            // Nobody signs in over somebody else's open pages.
            seeOther(
                    response,
                    request.getContextPath() + Screen.home(me.rights()).path());
            return;
        }
        if (!isAskedByPage(request, place)) {
            me.act(now);
        }
        if (place.isStart()) {
            seeOther(
                    response,
                    request.getContextPath() + Screen.home(me.rights()).path());
            return;
        }
        Optional<Screen> screen = place.screen();
        if (screen.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!screen.get().isFor(me.rights())) {
            refusals.note(me.id().toString(), screen.get());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            try (Caller.Acting acting = Caller.as(me.rights(now))) {
                chain.doFilter(request, response);
            }
        }
    }

    /** Somebody who is not signed in, or who asks for what needs no rights. */
    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Caller.Acting acting = Caller.as(Caller.STRANGER)) {
            chain.doFilter(request, response);
        }
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
        return place.is(Screen.SESSION) || request.getMethod().equals("GET") && request.getHeader(BY_ITSELF) != null;
    }

    private static void turnAway(HttpServletRequest request, HttpServletResponse response, Place place)
            throws IOException {
        if (isAskedByPage(request, place) || "partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // The page stays, so that a text in it can still be saved by hand; desk.js says what happened.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentLength(0);
            return;
        }
        String to = request.getContextPath() + Screen.SIGN_IN.path();
        seeOther(response, place.isWorthReturningTo() ? to + "?terug=" + place.path() : to);
    }

    static void seeOther(HttpServletResponse response, String to) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Content-Security-Policy", Headers.PLAIN_POLICY); // also instead of a view, which brings its own
        response.setHeader("Location", to);
    }
}
