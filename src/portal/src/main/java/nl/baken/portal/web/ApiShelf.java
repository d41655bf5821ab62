package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All {@link ApiFiles}, ready to be sent. */
@ApplicationScoped
public class ApiShelf {
    private static final String JSON = "application/json;charset=UTF-8";
    /** For a file that any site may read, in a visitor's browser too. */
    public static final Map<String, String> FOR_ALL_SITES =
            Map.of("Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin");

    private Map<String, Document> documents;

    @Inject
    ApiShelf(@Any Instance<ApiFiles> made) {
        Map<String, Document> byPath = new HashMap<>();
        made.forEach(files -> files.byPath()
                .forEach((path, bytes) ->
                        byPath.put(path, new Document(JSON, Document.FIVE_MINUTES, FOR_ALL_SITES, bytes))));
        documents = Map.copyOf(byPath);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected ApiShelf() {}

    @Nullable Document at(String rawPath) {
        return documents.get(rawPath);
    }
}
