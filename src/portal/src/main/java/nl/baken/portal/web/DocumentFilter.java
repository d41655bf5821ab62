package nl.baken.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.count.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is the same for everybody: from memory, or by rendering a cached page that nobody has asked for yet. What
 * lies ready it also offers to the server's front, so that most of it never gets here (decision 050).
 */
public class DocumentFilter implements Filter {
    @Inject
    private Documents documents;

    @Inject
    private Files files;

    @Inject
    private Reception reception;

    @Inject
    private ErrorPages errors;

    @Inject
    private Settings settings;

    @Inject
    private Tally tally;

    @Inject
    private Scripts scripts;

    private @Nullable ReadyAnswers ready;

    @Override
    public void init(FilterConfig config) {
        Headers headers = new Headers(settings.isOn(Setting.TLS), scripts.sources());
        ready = new ReadyAnswers(documents, files, reception, tally, headers);
        config.getServletContext().setAttribute(ReadyAnswers.ATTRIBUTE, ready);
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        if (request.getMethod().equals("POST")) {
            if (files.at(path) != null) {
                errors.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                return;
            }
        } else if (ready != null) {
            if (ready.test(request, response)) {
                return;
            }
            Place place = documents.at(path);
            if (place != null && place.page().isCached() && isShown(place.page())) {
                documents.send(place, request, response);
                if (request.getMethod().equals("GET") && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                    tally.count(path);
                }
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isShown(Page page) {
        return page.kind() != Page.Kind.ROUTE || reception.isOpen();
    }
}
