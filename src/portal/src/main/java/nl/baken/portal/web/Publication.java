package nl.baken.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one moment adds to the fixed pages: pages, files, and addresses that moved. Made whole, then given to {@link
 * Documents#publish}; from then on it does not change.
 */
public final class Publication {
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Place> borrowed = new HashMap<>();
    private final Map<String, Leaf> files = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();
    private final Map<String, Map<String, String>> below = new HashMap<>();
    private final Map<String, Map<String, String>> versions = new HashMap<>();

    public Publication add(Place place) {
        places.put(place.path(), place);
        return this;
    }

    /** A page in a language that it is not written in. It gives way to one that is, and is not kept for ever. */
    public Publication addBorrowed(Place place) {
        borrowed.put(place.path(), place);
        return this;
    }

    /**
     * A file that is the same for everybody, made when it is first asked for.
     *
     * @param address its whole path: {@code /sitemap.xml}
     */
    public Publication add(String address, String type, Map<String, String> headers, Supplier<byte[]> bytes) {
        files.put(address, new Leaf(type, Map.copyOf(headers), bytes));
        return this;
    }

    public Publication addText(String address, String type, Supplier<String> text) {
        return add(address, type, Map.of(), () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** Headers of every answer at an address and below it, also where there is nothing. */
    public Publication below(String address, Map<String, String> headers) {
        below.put(address, Map.copyOf(headers));
        return this;
    }

    /** For good: whoever knows the old address should learn the new one. */
    public Publication moved(String from, String to) {
        moved.put(from, to);
        return this;
    }

    /**
     * A short address that leads each visitor to a page in a language of theirs.
     *
     * @param address in lower-case letters; upper-case ones lead there too
     * @param byTag where it leads, by language; {@link Language#FIRST} is among them
     */
    public Publication leads(String address, Map<String, String> byTag) {
        versions.put(address, Map.copyOf(byTag));
        return this;
    }

    Map<String, Place> places() {
        return places;
    }

    Map<String, Place> borrowed() {
        return borrowed;
    }

    Map<String, Leaf> files() {
        return files;
    }

    Map<String, Map<String, String>> below() {
        return below;
    }

    Map<String, Map<String, String>> versions() {
        return versions;
    }

    Map<String, String> moved() {
        return moved;
    }

    /** A file, not yet made. */
    static final class Leaf {
        private final String type;
        private final Map<String, String> headers;
        private final Supplier<byte[]> bytes;
        private volatile @Nullable Document document;

        Leaf(String type, Map<String, String> headers, Supplier<byte[]> bytes) {
            this.type = type;
            this.headers = headers;
            this.bytes = bytes;
        }

        /** Whether it is for somebody to keep, and not for a program to read. */
        boolean isMaterial() {
            return type.startsWith("application/pdf") || type.startsWith("application/zip");
        }

        Document document() {
            Document ready = document;
            if (ready == null) {
                synchronized (this) {
                    ready = document;
                    if (ready == null) {
                        ready = new Document(type, Document.FIVE_MINUTES, headers, bytes.get());
                        document = ready;
                    }
                }
            }
            return ready;
        }
    }
}
