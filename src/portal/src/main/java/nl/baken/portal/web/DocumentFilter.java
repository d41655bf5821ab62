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
import org.jspecify.annotations.Nullable;

/** Answers what is the same for everybody from memory: cached pages, files and assets. */
public class DocumentFilter implements Filter {
    @Inject
    private Documents documents;

    @Inject
    private Assets assets;

    @Inject
    private ApiShelf api;

    @Inject
    private Reception reception;

    @Inject
    private ErrorPages errors;

    private @Nullable Document icon;

    @Override
    public void init(FilterConfig config) {
        icon = new Document("image/svg+xml", Document.FIVE_MINUTES, icon());
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        String path = request.getRequestURI();
        if (request.getMethod().equals("POST")) {
            if (file(path) != null) {
                errors.send(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
                return;
            }
        } else {
            Place place = documents.at(path);
            if (place != null && place.page().isCached() && isShown(place.page())) {
                documents.send(place, request, response);
                return;
            }
            Document file = place == null ? file(path) : null;
            if (file != null) {
                file.send(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isShown(Page page) {
        return page.kind() != Page.Kind.ROUTE || reception.isOpen();
    }

    private @Nullable Document file(String path) {
        Document asset = assets.at(path);
        if (asset == null) {
            asset = documents.file(path);
        }
        if (asset == null) {
            asset = api.at(path);
        }
        return asset == null && path.equals("/favicon.ico") ? icon : asset;
    }

    private byte[] icon() {
        Document icon = assets.at(assets.path("favicon.svg"));
        if (icon == null) {
            throw new IllegalStateException("No favicon.svg");
        }
        return icon.bytes();
    }
}
