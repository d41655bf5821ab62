package nl.baken.portal.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that are always there, in every language. What editors write comes beside them, see {@link Documents}. */
public final class Pages {
    static final List<Page> FIXED = Stream.of(
                    Stream.of(
                            Page.content("/"),
                            Page.content("/melden"),
                            Page.content("/campagne"),
                            Page.priv("/antwoord"),
                            Page.search("/zoeken")),
                    route("/melden/burger", "burger"),
                    route("/melden/jongere", "jongere"),
                    route("/melden/professional", "professional"),
                    Stream.of(Page.step("/melden/professional/kopie", "/report/copy.xhtml", "professional")),
                    route("/advies/vraag", "advies"),
                    route("/aanvragen", "aanvraag"))
            .flatMap(pages -> pages)
            .toList();

    /** Pages of editors that the frame and the fixed pages lead to. */
    public static final List<String> LINKED = List.of(
            "/signalen", "/doen", "/scholen", "/professionals", "/hulp", "/veilig", "/privacy", "/toegankelijkheid");

    /** Instead of a route's document while no reports are taken. */
    static final Page CLOSED = new Page("/melden/dicht", "/melden-dicht.xhtml", Page.Kind.PRIVATE, null);

    private static final List<String> RESERVED =
            List.of("/melden/", "/signalen/check", "/advies/", "/aanvragen", "/makkelijk");

    private static final Set<String> ADDRESSES = places(Language.all()).values().stream()
            .filter(place -> place.page().kind() != Page.Kind.STEP)
            .map(Place::path)
            .collect(Collectors.toUnmodifiableSet());

    private Pages() {}

    /** A route and the two pages that follow every one. */
    private static Stream<Page> route(String path, String name) {
        return Stream.of(
                Page.route(path, name),
                Page.step(path + "/controle", "/report/check.xhtml", name),
                Page.step(path + "/verstuurd", "/report/send.xhtml", name));
    }

    /** The addresses of all fixed pages that a link may lead to, in every language that there is. */
    public static Set<String> fixedAddresses() {
        return ADDRESSES;
    }

    /** The fixed pages that search engines may show, by address. */
    public static List<Place> indexed(Collection<Language> languages) {
        return places(languages).values().stream()
                .filter(place -> place.page().isCached())
                .sorted(Comparator.comparing(Place::path))
                .toList();
    }

    /** Whether a path after the language prefix may not be an editor's. */
    public static boolean isReserved(String path) {
        return RESERVED.stream().anyMatch(path::startsWith);
    }

    /** All fixed pages by address. */
    static Map<String, Place> places(Collection<Language> languages) {
        Map<String, Place> places = new HashMap<>();
        for (Language language : languages) {
            for (Page page : FIXED) {
                Place place = new Place(language, page);
                places.put(place.path(), place);
            }
        }
        return places;
    }
}
