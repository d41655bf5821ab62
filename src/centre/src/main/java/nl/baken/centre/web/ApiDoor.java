package nl.baken.centre.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
import nl.baken.centre.access.Screen;
import nl.baken.centre.partner.Calling;
import nl.baken.centre.partner.Partners;
import nl.baken.centre.partner.Problem;
import nl.baken.centre.staff.Role;

/**
 * Passes programs to {@code /api/}: by their bearer token alone (RFC 6750). Looks at no session and makes none, redirects
 * nobody, and says what is wrong as a problem (RFC 9457).
 */
@ApplicationScoped
class ApiDoor {
    private static final Logger LOG = Logger.getLogger(ApiDoor.class.getName());
    private static final String BELOW = "/api/";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final long LONGEST_BODY = 128 * 1024;
    /** Of any token there could be; ours are shorter. */
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]{1,200}=*)");

    private Partners partners;
    private Refusals refusals;

    @Inject
    ApiDoor(Partners partners, Refusals refusals) {
        this.partners = partners;
        this.refusals = refusals;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ApiDoor() {}

    /** Whether the address is one for programs, as it was asked or as the container reads it. */
    static boolean leadsTo(HttpServletRequest request) {
        String asked =
                request.getRequestURI().substring(request.getContextPath().length());
        String taken = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return (asked + "/").startsWith(BELOW) || (taken + "/").startsWith(BELOW);
    }

    void receive(Place place, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Partners.Standing> caller;
        try {
            caller = token(request).flatMap(partners::holder);
        } catch (RuntimeException e) { // the database is away
            LOG.log(
                    Level.WARNING,
                    "A token could not be looked up: {0}",
                    e.getClass().getName());
            refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (caller.isEmpty()) {
            refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Set<Right> rights = caller.get().letIn() ? Role.PARTNER_SYSTEM.rights() : Caller.STRANGER;
        int refusal = refusal(place, request, rights);
        if (refusal == HttpServletResponse.SC_FORBIDDEN) {
            refusals.note(caller.get().partner().actor(), place.screen().orElseThrow());
        }
        if (refusal != 0) {
            refuse(response, refusal);
            return;
        }
        Calling.note(request, caller.get().partner());
        try (Caller.Acting acting = Caller.as(rights)) {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
    }

    private static int refusal(Place place, HttpServletRequest request, Set<Right> rights) {
        Optional<Screen> screen = place.screen();
        if (screen.isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (!screen.get().isFor(rights)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (!METHODS.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        long length = request.getContentLengthLong();
        if (request.getMethod().equals("POST") && length < 0) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        return length > LONGEST_BODY ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : 0;
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        byte[] problem = Problem.of(status).json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Baken\"");
        }
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "10");
        }
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
