package nl.baken.portal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A page in one language: what a path names. */
public record Place(Language language, Page page) {
    private static final String ATTRIBUTE = Place.class.getName();

    /** Its whole path: {@code /nl/hulp}. */
    public String path() {
        return language.prefix() + page.path();
    }

    /** Renders the page's view. Views come from the allow-list only, so no path of a caller is ever forwarded to. */
    void forward(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, this);
        request.getRequestDispatcher(page.view()).forward(request, response);
    }

    /** What this request asked for; null outside pages, as in the API. */
    public static @Nullable Place of(ServletRequest request) {
        return (Place) request.getAttribute(ATTRIBUTE);
    }
}
