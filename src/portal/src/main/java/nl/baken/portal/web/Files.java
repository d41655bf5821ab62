package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Everything that is served as a file: style sheets and scripts, what editors published, and what the API tells of itself. */
@ApplicationScoped
class Files {
    private Documents documents;
    private Assets assets;
    private ApiShelf api;
    private Document icon;

    @Inject
    Files(Documents documents, Assets assets, ApiShelf api) {
        this.documents = documents;
        this.assets = assets;
        this.api = api;
        Document drawn = assets.at(assets.path("favicon.svg"));
        if (drawn == null) {
            throw new IllegalStateException("No favicon.svg");
        }
        this.icon = new Document("image/svg+xml", Document.FIVE_MINUTES, drawn.bytes());
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Files() {}

    /** The file at a raw request path; null when there is none. */
    @Nullable Document at(String rawPath) {
        Document asset = assets.at(rawPath);
        if (asset == null) {
            asset = documents.file(rawPath);
        }
        if (asset == null) {
            asset = api.at(rawPath);
        }
        return asset == null && rawPath.equals("/favicon.ico") ? icon : asset;
    }
}
