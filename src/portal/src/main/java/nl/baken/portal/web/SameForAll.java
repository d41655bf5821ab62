package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.SortedMap;

/** What everybody is served alike, told by SHA-256: the documents in which a report is written, all scripts, all stylesheets. */
@ApplicationScoped
public class SameForAll {
    private Documents documents;
    private Assets assets;

    @Inject
    SameForAll(Documents documents, Assets assets) {
        this.documents = documents;
        this.assets = assets;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected SameForAll() {}

    /** SHA-256 in hex by path. The request and its response serve to render what nobody has asked for yet. */
    public SortedMap<String, String> digests(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SortedMap<String, String> digests = documents.routeDigests(request, response);
        digests.putAll(assets.digests());
        return digests;
    }
}
