package nl.baken.portal.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A page that can be found.
 *
 * @param section where it belongs, in the visitor's words
 * @param headings of its body
 * @param text its body, a line per block
 * @param words that lead to it without standing on it
 * @param opensSection whether to prefer it among equals
 */
record Findable(
        String address,
        String title,
        String section,
        String description,
        List<String> headings,
        String text,
        String words,
        boolean opensSection) {

    Findable {
        headings = List.copyOf(headings);
    }

    /** All that it is searched by. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(title, description, text, words));
        texts.addAll(headings);
        return texts;
    }
}
