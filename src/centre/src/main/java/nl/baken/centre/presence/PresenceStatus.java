package nl.baken.centre.presence;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.staff.CurrentMember;

/**
 * Says that the member has a report open ({@code ?melding=} and its id), and who else has, for desk.js:
 * {@code {"here": ["Bram"]}}. Asked by the page, it is no act and extends no session.
 */
public class PresenceStatus extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Presence presence;

    @Inject
    private transient CurrentMember me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String report = request.getParameter("melding");
        if (report == null || !report.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            JsonArrayBuilder names = Json.createArrayBuilder();
            presence.tell(UUID.fromString(report), me.id()).forEach(names::add);
            byte[] json = Json.createObjectBuilder()
                    .add("here", names)
                    .build()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (Reports.NoSuchReport e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
