package nl.baken.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiPredicate;
import nl.baken.portal.count.Tally;

/**
 * The answers that need nothing but to be written out: cached pages that were rendered before, files and assets. Takes
 * no part in a request of the container, so that whoever stands before the container can ask it too.
 */
final class ReadyAnswers implements BiPredicate<HttpServletRequest, HttpServletResponse> {
    /** The servlet context's attribute where the server's front looks for them. */
    static final String ATTRIBUTE = "nl.baken.answers-that-lie-ready";

    private final Documents documents;
    private final Files files;
    private final Reception reception;
    private final Tally tally;
    private final Headers headers;

    ReadyAnswers(Documents documents, Files files, Reception reception, Tally tally, Headers headers) {
        this.documents = documents;
        this.files = files;
        this.reception = reception;
        this.tally = tally;
        this.headers = headers;
    }

    /**
     * Writes the whole answer, headers too, when it lies ready; else touches nothing.
     *
     * @return whether the request is answered
     * @throws UncheckedIOException when the visitor is gone
     */
    @Override
    public boolean test(HttpServletRequest request, HttpServletResponse response) {
        if (!LimitFilter.isPlainReading(request)) {
            return false;
        }
        String path = request.getRequestURI();
        Place place = documents.at(path);
        Document document = place == null ? files.at(path) : mayBeShown(place) ? documents.ready(place) : null;
        if (document == null) {
            return false;
        }
        headers.on(response);
        try {
            document.send(request, response);
            if (request.getMethod().equals("GET")) {
                tally.count(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** A route is shown only while reports are taken; when that is not known just now, others find out. */
    private boolean mayBeShown(Place place) {
        return place.page().kind() != Page.Kind.ROUTE || reception.isKnownOpen();
    }
}
