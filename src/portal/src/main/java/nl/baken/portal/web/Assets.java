package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All assets: the files listed here, from the folder {@code assets}, and those that beans of type {@link Asset} add. One fingerprint over
 * all of them stands in every path, so that a stylesheet may name a picture beside it.
 */
@ApplicationScoped
public class Assets {
    private static final List<String> FILES = List.of(
            "site.css",
            "sealing.js",
            "answers.js",
            "envelope.js",
            "jose.js",
            "favicon.svg",
            "share.png",
            "share-scene-desk.png",
            "share-scene-door.png",
            "share-scene-glass.png",
            "share-scene-letter.png",
            "share-scene-phone.png",
            "share-scene-school.png",
            "share-scene-stop.png",
            "share-scene-street.png",
            "share-scene-table.png",
            "share-scene-town.png");
    private static final String ROOT = "/assets/";

    private String prefix;
    private Map<String, Document> documents;

    @Inject
    Assets(@Any Instance<Asset> made) {
        Map<String, Asset> assets = new TreeMap<>();
        for (String file : FILES) {
            add(assets, new Asset(file, read(file)));
        }
        for (Asset asset : made) {
            add(assets, asset);
        }
        prefix = ROOT + fingerprint(assets.values()) + "/";
        Map<String, Document> byPath = new HashMap<>();
        for (Asset asset : assets.values()) {
            byPath.put(prefix + asset.name(), new Document(asset.type(), Document.FOR_EVER, asset.bytes()));
        }
        documents = Map.copyOf(byPath);
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Assets() {}

    /** @throws IllegalArgumentException when there is no such asset */
    public String path(String name) {
        String path = prefix + name;
        if (!documents.containsKey(path)) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return path;
    }

    public @Nullable Document at(String rawPath) {
        return documents.get(rawPath);
    }

    /**
     * For a page that was cached before an update and names an asset by its former fingerprint: its path of today; null
     * when there never was such an asset.
     */
    public @Nullable String today(String rawPath) {
        String path = prefix + rawPath.substring(rawPath.lastIndexOf('/') + 1);
        return rawPath.startsWith(ROOT) && documents.containsKey(path) ? path : null;
    }

    /** SHA-256, in hex, of every script and stylesheet, by path. */
    SortedMap<String, String> digests() {
        SortedMap<String, String> digests = new TreeMap<>();
        documents.forEach((path, document) -> {
            if (path.endsWith(".js") || path.endsWith(".css")) {
                digests.put(path, document.sha256());
            }
        });
        return digests;
    }

    private static void add(Map<String, Asset> assets, Asset asset) {
        if (assets.put(asset.name(), asset.small()) != null) {
            throw new IllegalStateException("Two assets named " + asset.name());
        }
    }

    static String fingerprint(Collection<Asset> assets) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Asset asset : assets) {
            all.writeBytes(asset.name().getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.writeBytes(Fingerprint.of(asset.bytes()).getBytes(StandardCharsets.UTF_8));
        }
        return Fingerprint.of(all.toByteArray());
    }

    static byte[] read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No asset " + file + " in this archive");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read asset " + file, e);
        }
    }
}
