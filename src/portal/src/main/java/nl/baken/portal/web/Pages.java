package nl.baken.portal.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list: every page there is, in every language.
 *
 * <p>Paths are compared as they came in, undecoded and whole. So {@code ..}, NUL, encoded slashes, path parameters and
 * unknown languages need no rule of their own: they are simply not in the list.
 */
public final class Pages {
    static final List<Page> ALL = List.of(
            Page.content("/"),
            Page.content("/melden"),
            Page.route("/melden/burger"),
            Page.step("/melden/burger/controle"),
            Page.step("/melden/burger/verstuurd"),
            Page.content("/melden/jongere"),
            Page.content("/melden/professional"),
            Page.content("/hulp"),
            Page.content("/privacy"),
            Page.content("/veilig"),
            Page.content("/toegankelijkheid"),
            Page.priv("/antwoord"));

    /** Instead of a route's document while no reports are taken. */
    static final Page CLOSED = new Page("/melden/dicht", "/melden-dicht.xhtml", Page.Kind.PRIVATE);

    private static final Map<String, Place> PLACES = new HashMap<>();
    private static final Map<String, String> MOVED = new HashMap<>();

    static {
        for (Language language : Language.values()) {
            MOVED.put(language.prefix(), language.prefix() + "/");
            for (Page page : ALL) {
                Place place = new Place(language, page);
                PLACES.put(place.path(), place);
                if (!page.path().equals("/")) {
                    MOVED.put(place.path() + "/", place.path());
                }
            }
        }
        MOVED.put("/", Language.FIRST.prefix() + "/");
        MOVED.put("/toegankelijkheid", Language.FIRST.prefix() + "/toegankelijkheid");
    }

    private Pages() {}

    /** The page at a raw request path; null when there is none. */
    static @Nullable Place at(String rawPath) {
        return PLACES.get(rawPath);
    }

    /** Where a raw path that is almost right leads; null when nowhere. */
    static @Nullable String movedFrom(String rawPath) {
        return MOVED.get(rawPath);
    }

    /** The page that a view renders; null for a view that no page names. */
    static @Nullable Page ofView(String view) {
        for (Page page : ALL) {
            if (page.view().equals(view)) {
                return page;
            }
        }
        return null;
    }

    static Iterable<Place> places() {
        return PLACES.values();
    }
}
