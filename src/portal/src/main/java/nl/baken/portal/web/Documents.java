package nl.baken.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
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
    private ErrorPages errors;
    private volatile Shelf shelf;

    @Inject
    Documents(ErrorPages errors) {
        this.errors = errors;
        this.shelf = new Shelf(new Publication());
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Documents() {}

    /** Puts this in the place of what was published before. Fixed pages are rendered anew, too: they may list content. */
    public void publish(Publication publication) {
        shelf = new Shelf(publication);
    }

    /** The page at a raw request path; null when there is none. */
    public @Nullable Place at(String rawPath) {
        return shelf.places.get(rawPath);
    }

    /** The bytes of a page, when it is the same for everybody and was rendered before; else null. */
    @Nullable Document ready(Place place) {
        Slot slot = shelf.slots.get(place.path());
        return slot == null ? null : slot.document;
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
        private final Map<String, Place> places = Pages.places();
        private final Map<String, Slot> slots = new HashMap<>();
        private final Map<String, Publication.Leaf> files;
        private final Map<String, String> near = new HashMap<>();
        private final Map<String, String> moved;
        private final Map<String, Map<String, String>> below;

        Shelf(Publication publication) {
            publication.places().forEach(places::putIfAbsent);
            files = Map.copyOf(publication.files());
            moved = Map.copyOf(publication.moved());
            below = Map.copyOf(publication.below());
            near.put("/", Language.FIRST.prefix() + "/");
            near.put("/toegankelijkheid", Language.FIRST.prefix() + "/toegankelijkheid");
            for (Language language : Language.values()) {
                String first = language.prefix() + (language.isWhole() ? "/" : Pages.CHOOSE);
                near.put(language.prefix(), first);
                if (!language.isWhole()) {
                    near.put(language.prefix() + "/", first);
                }
            }
            for (Place place : places.values()) {
                if (place.page().isCached()) {
                    slots.put(place.path(), new Slot(place));
                }
                if (!place.page().path().equals("/")) {
                    near.put(place.path() + "/", place.path());
                }
            }
        }
    }

    private static final class Slot {
        private final Place place;
        private volatile @Nullable Document document;

        Slot(Place place) {
            this.place = place;
        }

        void send(HttpServletRequest request, HttpServletResponse response, ErrorPages errors)
                throws ServletException, IOException {
            Document ready = document;
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
            Document ready = document;
            if (ready == null) {
                synchronized (this) {
                    ready = document;
                    if (ready == null) {
                        place.forward(new Reading(request), capture);
                        if (capture.getStatus() == HttpServletResponse.SC_OK) {
                            ready = new Document("text/html;charset=UTF-8", Document.FIVE_MINUTES, capture.bytes());
                            document = ready;
                        }
                    }
                }
            }
            return ready;
        }
    }
}
