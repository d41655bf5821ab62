package nl.baken.portal.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param count of all pages that fit
 * @param hits the best of them, best first
 * @param isLoose whether no page has all that was asked, and these have a part of it
 * @param meant the question as it may have been meant; null when there is no better one
 */
public record Found(
        int count,
        List<Hit> hits,
        boolean isLoose,
        @Nullable Meant meant) {
    static final Found NOTHING = new Found(0, List.of(), false, null);

    public Found {
        hits = List.copyOf(hits);
    }

    /** A page, and the words on it that fit; no words for those further down. */
    public record Hit(String address, String title, String section, List<Piece> passage) {
        public Hit {
            passage = List.copyOf(passage);
        }
    }

    /** A piece of a passage. @param marked whether it is what was asked for */
    public record Piece(String text, boolean marked) {}

    /** Another question, which has an answer. @param count of the pages that it finds, at least 1 */
    public record Meant(String text, int count) {}
}
