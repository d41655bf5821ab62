package nl.baken.centre.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import nl.baken.centre.staff.CurrentMember;

/**
 * What is left of a session, for desk.js: {@code {"left": seconds, "extendable": true}}. GET only asks; POST says that
 * the member did something, and so extends it.
 */
public class SessionStatus extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentMember me;

    @Inject
    private transient InstantSource clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tell(response, clock.instant());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        me.act(now);
        tell(response, now);
    }

    private void tell(HttpServletResponse response, Instant now) throws IOException {
        byte[] json = ("{\"left\":" + me.left(now).toSeconds() + ",\"extendable\":" + me.canBeExtended(now) + "}")
                .getBytes(StandardCharsets.US_ASCII);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
