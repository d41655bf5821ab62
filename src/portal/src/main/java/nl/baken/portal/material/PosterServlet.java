package nl.baken.portal.material;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.baken.paper.PaperBusy;
import nl.baken.portal.web.ErrorPages;

/** Sends a poster that a visitor wants, or the form again with what is wrong. Reached by its page only. */
public class PosterServlet extends HttpServlet {
    static final String VIEW = "/_poster";
    /** The attribute in which the form finds a refused choice. */
    static final String REFUSED = PosterServlet.class.getName();

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Posters posters;

    @Inject
    private transient ErrorPages errors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Posters.Wanted wanted = posters.wanted(new Asked(request.getQueryString()));
        if (!wanted.wrong().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            request.setAttribute(REFUSED, wanted);
            request.getRequestDispatcher("/material/poster.xhtml").forward(request, response);
            return;
        }
        byte[] pdf;
        try {
            pdf = posters.make(wanted);
        } catch (PaperBusy e) {
            errors.send(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setCharacterEncoding(null); // else the server's own is added
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader(
                "Content-Disposition",
                "inline; filename=\"" + wanted.size().orElseThrow().code() + ".pdf\"");
        response.getOutputStream().write(pdf);
    }
}
