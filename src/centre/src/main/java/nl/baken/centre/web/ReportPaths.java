package nl.baken.centre.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Brings {@code /melding/<id>} to its view. Forwards to this one view only, with an id that has the form of one. */
public class ReportPaths extends HttpFilter {
    /** Request attribute with the report's {@link UUID}. */
    public static final String REPORT = "nl.baken.centre.report";

    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<UUID> report = Place.of(request).report();
        if (report.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        request.setAttribute(REPORT, report.get());
        request.getRequestDispatcher(ReportViewHandler.VIEW).forward(request, response);
    }
}
