package nl.baken.portal.content;

import java.time.Instant;
import java.util.List;

/**
 * How the content stands after a reading.
 *
 * @param shown what visitors see, which a reading with an error left as it was
 * @param shownSince when that came up
 * @param problems of what was read
 */
record Standing(Edition shown, Instant shownSince, List<ContentProblem> problems) {
    Standing {
        problems = List.copyOf(problems);
    }

    /** The pages that visitors see, or will, and an editor has yet to confirm, by address. */
    List<Article> toConfirm() {
        return shown.all().values().stream()
                .filter(article -> article.about().verify())
                .toList();
    }

    /** The same of what is printed, in its order. */
    List<Handout> sheetsToConfirm() {
        return shown.handouts().stream().filter(Handout::verify).toList();
    }

    /** The campaigns that did not begin yet, by address. */
    List<Article> coming() {
        return shown.campaigns().values().stream()
                .filter(article -> shown.phase(article) == Campaign.Phase.COMING)
                .toList();
    }
}
