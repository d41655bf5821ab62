package nl.baken.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.baken.platform.Organisation;

/** The way out: leads at once to a neutral page. An ordinary link to it works without script. */
public class ExitServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Organisation organisation;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        Headers.notKept(response);
        PageFilter.lead(response, organisation.exit().toASCIIString());
    }
}
