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

/**
 * First of all filters: gives every answer its headers and turns whatever nobody caught into an error page. Nothing
 * reaches the server's own error handling, which would log messages and show versions.
 */
public class HeaderFilter implements Filter {
    @Inject
    private Settings settings;

    @Inject
    private ErrorPages errors;

    @Inject
    private Scripts scripts;

    private Headers headers = new Headers(false, "'none'");

    @Override
    public void init(FilterConfig config) {
        headers = new Headers(settings.isOn(Setting.TLS), scripts.sources());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        headers.on(answer);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | LinkageError | StackOverflowError e) {
            Fault fault = Fault.of(e);
            fault.log();
            if (!answer.isCommitted()) {
                answer.reset();
                headers.on(answer);
                errors.send((HttpServletRequest) request, answer, fault.status());
            }
        }
    }
}
