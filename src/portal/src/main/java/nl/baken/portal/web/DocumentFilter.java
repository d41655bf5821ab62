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
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what is the same for everybody from memory: cached pages, assets, and two small files at the root. */
public class DocumentFilter implements Filter {
    private static final String ROBOTS = "User-agent: *\nDisallow: /api/\nDisallow: /weg\n";

    @Inject
    private Documents documents;

    @Inject
    private Assets assets;

    @Inject
    private Reception reception;

    private Map<String, Document> files = Map.of();

    @Override
    public void init(FilterConfig config) {
        files = Map.of(
                "/robots.txt",
                new Document(
                        "text/plain;charset=UTF-8", Document.FIVE_MINUTES, ROBOTS.getBytes(StandardCharsets.UTF_8)),
                "/favicon.ico",
                new Document("image/svg+xml", Document.FIVE_MINUTES, icon()));
    }

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (!request.getMethod().equals("POST")) {
            String path = request.getRequestURI();
            Place place = Pages.at(path);
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
        return asset == null ? files.get(path) : asset;
    }

    private byte[] icon() {
        Document icon = assets.at(assets.path("favicon.svg"));
        if (icon == null) {
            throw new IllegalStateException("No favicon.svg");
        }
        return icon.bytes();
    }
}
