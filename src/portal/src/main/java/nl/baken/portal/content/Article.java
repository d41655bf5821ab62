package nl.baken.portal.content;

import java.util.List;
import java.util.Optional;
import nl.baken.portal.web.Language;

/**
 * A page that an editor wrote, ready to be shown.
 *
 * @param file where it stands in the content folder
 * @param path after the language prefix: {@code /signalen/ouders}
 * @param html its body: our own markup around the editor's words
 * @param text the words of its body, a line per block, for search and for the reading level
 * @param headings in the order in which they stand
 * @param signals what stands in the list under the heading that the signal check is built from; mostly none
 */
public record Article(
        String file,
        Language language,
        String path,
        FrontMatter about,
        String html,
        String text,
        ReadingLevel reading,
        List<Heading> headings,
        List<String> signals,
        List<Link> links) {

    /** A heading of the body. @param id its anchor */
    public record Heading(int level, String id, String text) {}

    /** Where the body leads to. @param line in its file */
    record Link(String target, int line) {}

    public Article {
        headings = List.copyOf(headings);
        signals = List.copyOf(signals);
        links = List.copyOf(links);
    }

    /** Its address: {@code /nl/signalen/ouders}. */
    public String address() {
        return language.prefix() + path;
    }

    /** Whether it is in the language that all pages are in. */
    boolean isFirst() {
        return language.equals(Language.FIRST);
    }

    public String title() {
        return about.title();
    }

    public String description() {
        return about.description();
    }

    /** The path of the signal check that is made from this page; only a page right under the signals has one. */
    public Optional<String> signalCheck() {
        String folder = Section.SIGNALS.path() + "/";
        return signals.isEmpty() || !path.startsWith(folder) || path.indexOf('/', folder.length()) >= 0
                ? Optional.empty()
                : Optional.of(folder + "check/" + path.substring(folder.length()));
    }

    /** Whether this page opens its section. */
    public boolean opensSection() {
        return path.equals(about.section().path());
    }
}
