package nl.baken.portal.witness;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import nl.baken.portal.web.ApiShelf;
import nl.baken.portal.web.Problem;
import nl.baken.portal.web.Reception;
import nl.baken.portal.web.SameForAll;

/**
 * {@code GET /api/v1/documents}. A servlet and no endpoint of the API, since it renders the documents that nobody has
 * asked for yet, which takes the server's own request.
 */
public class DocumentsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SameForAll same;

    @Inject
    private transient ServedDocuments served;

    @Inject
    private transient Reception reception;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        byte[] body;
        if (reception.isOpen()) {
            SortedMap<String, String> digests = same.digests(request, response);
            served.tell(digests);
            body = bytes(served.describe(digests));
            response.setContentType("application/json;charset=UTF-8");
        } else {
            // without a trusted key there is no document in which a report is written
            body = bytes(Problem.of(503, "No reports are taken now: there is no trusted key to seal to.")
                    .json());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "30");
            response.setContentType(Problem.MEDIA_TYPE);
        }
        ApiShelf.FOR_ALL_SITES.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
