package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.baken.portal.search.Found.Hit;
import nl.baken.portal.search.Found.Piece;

/** A handful of pages, and what is found in them. */
final class Pages {
    private final List<Findable> all = new ArrayList<>();
    private final String language;

    Pages() {
        this("nl");
    }

    Pages(String language) {
        this.language = language;
    }

    /** A page with this text; its address and title are its name. */
    Pages with(String name, String text) {
        all.add(new Findable("/" + name, name, "Deel", "Waar het over gaat.", List.of(), text, "", false));
        return this;
    }

    Pages with(Findable page) {
        all.add(page);
        return this;
    }

    SearchIndex index() {
        return SearchIndex.of(new WordForms(language), all);
    }

    Found find(String question) {
        return index().find(Question.of(question));
    }

    /** Addresses, best first. */
    List<String> found(String question) {
        return addresses(find(question));
    }

    static List<String> addresses(Found found) {
        return found.hits().stream().map(Hit::address).toList();
    }

    /** A passage with its marks in brackets. */
    static String shown(Hit hit) {
        return hit.passage().stream().map(Pages::shown).collect(Collectors.joining());
    }

    private static String shown(Piece piece) {
        return piece.marked() ? "[" + piece.text() + "]" : piece.text();
    }
}
