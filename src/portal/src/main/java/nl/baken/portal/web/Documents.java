package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list: every page there is, and the bytes of those that are the same for everybody, rendered once each. There
 * is a slot per page and no other key, so whatever is asked for, it never grows. What editors write is exchanged as a
 * whole: a request sees all of the old or all of the new.
 *
 * <p>Paths are compared as they came in, undecoded and whole. So {@code ..}, NUL, encoded slashes, path parameters and
 * unknown languages need no rule of their own: they are simply not in the list.
 */
@ApplicationScoped
public class Documents {
    /** So many borrowed pages are kept: what visitors go through in a day, and some megabytes at most. */
    private static final int MOST_BORROWED = 100;

    private ErrorPages errors;
    private List<Language> languages;
    private volatile Shelf shelf;

    @Inject
    Documents(ErrorPages errors, Languages languages) {
        this.errors = errors;
        this.languages = languages.shown();
        this.shelf = new Shelf(this.languages, new Publication());
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Documents() {}

    /** Puts this in the place of what was published before. Fixed pages are rendered anew, too: they may list content. */
    public void publish(Publication publication) {
        shelf = new Shelf(languages, publication);
    }

    /** The page at a raw request path; null when there is none. */
    public @Nullable Place at(String rawPath) {
        return shelf.places.get(rawPath);
    }

    /** The bytes of a page, when it is the same for everybody and was rendered before; else null. */
    @Nullable Document ready(Place place) {
        Slot slot = shelf.slots.get(place.path());
        return slot == null ? null : slot.kept();
    }

    /** The file at a raw request path; null when there is none. */
    @Nullable Document file(String rawPath) {
        Publication.Leaf leaf = shelf.files.get(rawPath);
        return leaf == null ? null : leaf.document();
    }

    /** Where a raw path that is almost right leads; null when nowhere. */
    @Nullable String near(String rawPath) {
        return shelf.near.get(rawPath);
    }

    /** Where a page went that stood at a raw path once; null when none did. */
    @Nullable String movedFrom(String rawPath) {
        return shelf.moved.get(rawPath);
    }

    /** Where a short address leads, by language; null when it is none. Paper is typed over, so capitals are forgiven. */
    @Nullable Map<String, String> versionsAt(String rawPath) {
        Map<String, Map<String, String>> versions = shelf.versions;
        return versions.isEmpty() ? null : versions.get(rawPath.toLowerCase(Locale.ROOT));
    }

    /** Every address of which visits are counted: pages to read, files to keep, short addresses. No way of telling, no answer. */
    public Set<String> counted() {
        Shelf now = shelf;
        Set<String> counted = new HashSet<>(now.versions.keySet());
        now.places.forEach((path, place) -> {
            Page.Kind kind = place.page().kind();
            if (kind == Page.Kind.CONTENT || kind == Page.Kind.FORM) {
                counted.add(path);
            }
        });
        now.files.forEach((path, leaf) -> {
            if (leaf.isMaterial()) {
                counted.add(path);
            }
        });
        return counted;
    }

    /** What an answer at a raw path carries beside the headers of every answer, page or not. */
    Map<String, String> headersAt(String rawPath) {
        return shelf.below.entrySet().stream()
                .filter(part -> rawPath.equals(part.getKey()) || rawPath.startsWith(part.getKey() + "/"))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of());
    }

    /**
     * SHA-256, in hex, of each document in which a report is written, by path. One that nobody has asked for yet is
     * rendered; one that cannot be rendered now is left out.
     */
    SortedMap<String, String> routeDigests(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (Slot slot : shelf.slots.values()) {
            if (slot.place.page().kind() == Page.Kind.ROUTE) {
                Document document = slot.document(request, new Capture(response));
                if (document != null) {
                    digests.put(slot.place.path(), document.sha256());
                }
            }
        }
        return digests;
    }

    void send(Place place, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Slot slot = shelf.slots.get(place.path());
        if (slot == null) {
            // went away between two looks
            errors.send(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else {
            slot.send(request, response, errors);
        }
    }

    /** All there is at one moment. */
    private static final class Shelf {
        private final Map<String, Place> places;
        private final Map<String, Slot> slots = new HashMap<>();
        private final Map<Slot, Document> borrowed = lastUsed();
        private final Map<String, Publication.Leaf> files;
        private final Map<String, String> near = new HashMap<>();
        private final Map<String, String> moved;
        private final Map<String, Map<String, String>> below;
        private final Map<String, Map<String, String>> versions;

        Shelf(List<Language> languages, Publication publication) {
            places = Pages.places(languages);
            publication.places().forEach(places::putIfAbsent);
            publication.borrowed().forEach((path, place) -> {
                if (places.putIfAbsent(path, place) == null) {
                    slots.put(path, new Slot(place, borrowed));
                }
            });
            files = Map.copyOf(publication.files());
            moved = Map.copyOf(publication.moved());
            below = Map.copyOf(publication.below());
            versions = Map.copyOf(publication.versions());
            near.put("/", Language.FIRST.prefix() + "/");
            near.put("/toegankelijkheid", Language.FIRST.prefix() + "/toegankelijkheid");
            for (Language language : languages) {
                near.put(language.prefix(), language.prefix() + "/");
            }
            for (Place place : places.values()) {
                if (place.page().isCached()) {
                    slots.computeIfAbsent(place.path(), path -> new Slot(place, null));
                }
                if (!place.page().path().equals("/")) {
                    near.put(place.path() + "/", place.path());
                }
            }
        }
    }

    private static Map<Slot, Document> lastUsed() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Slot, Document> eldest) {
                return size() > MOST_BORROWED;
            }
        });
    }

    private static final class Slot {
        private final Place place;
        private final @Nullable Map<Slot, Document> borrowed;
        private volatile @Nullable Document document;

        /** @param borrowed where the document of a borrowed page is kept; null for a page that keeps it itself */
        Slot(Place place, @Nullable Map<Slot, Document> borrowed) {
            this.place = place;
            this.borrowed = borrowed;
        }

        @Nullable Document kept() {
            return borrowed == null ? document : borrowed.get(this);
        }

        private void keep(Document made) {
            if (borrowed == null) {
                document = made;
            } else {
                borrowed.put(this, made);
            }
        }

        void send(HttpServletRequest request, HttpServletResponse response, ErrorPages errors)
                throws ServletException, IOException {
            Document ready = kept();
            if (ready == null) {
                Capture capture = new Capture(response);
                ready = document(request, capture);
                if (ready == null) {
                    // could not be made: told once, not kept
                    errors.send(request, response, capture.getStatus());
                    return;
                }
            }
            ready.send(request, response);
        }

        /** Made when it is first asked for; null when it cannot be, and then the capture knows why. */
        @Nullable Document document(HttpServletRequest request, Capture capture) throws ServletException, IOException {
            Document ready = kept();
            if (ready == null) {
                synchronized (this) {
                    ready = kept();
                    if (ready == null) {
                        place.forward(new Reading(request), capture);
                        if (capture.getStatus() == HttpServletResponse.SC_OK) {
                            ready = new Document("text/html;charset=UTF-8", Document.FIVE_MINUTES, capture.bytes());
                            keep(ready);
                        }
                    }
                }
            }
            return ready;
        }
    }
}
