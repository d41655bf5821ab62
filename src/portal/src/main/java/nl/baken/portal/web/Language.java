package nl.baken.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language the portal speaks, or a plainer way of speaking one. Its pages live under its path prefix. What it has no
 * words for it says as the language that it is a variant of: bundles {@code …_nl__simple} fall back to {@code …_nl}.
 */
public enum Language {
    DUTCH("nl", "/nl", "ltr", Extent.EVERYTHING),
    /** For who reads slowly or learns Dutch ({@code simple} is registered for that: RFC 5646, 2.2.5). */
    EASY_DUTCH("nl-simple", "/nl/makkelijk", "ltr", Extent.REPORTING);

    /** The one for visitors who have not chosen, and for paths that name none. */
    public static final Language FIRST = DUTCH;

    private final String tag;
    private final String prefix;
    private final String direction;
    private final Extent extent;

    /** Which of the site's own pages there are in a language. */
    private enum Extent {
        EVERYTHING,
        /** To tell something and to read the answer; for all else there is {@link #FIRST}. */
        REPORTING
    }

    Language(String tag, String prefix, String direction, Extent extent) {
        this.tag = tag;
        this.prefix = prefix;
        this.direction = direction;
        this.extent = extent;
    }

    /** The language of a folder of editors. */
    public static Optional<Language> ofEditors(String tag) {
        return whole().stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The language of a path; {@link #FIRST} for one that names none. */
    static Language at(String path) {
        return Arrays.stream(values())
                .filter(language -> path.startsWith(language.prefix + "/"))
                .max((one, other) -> Integer.compare(one.prefix.length(), other.prefix.length()))
                .orElse(FIRST);
    }

    /** BCP 47, for {@code lang}. */
    public String tag() {
        return tag;
    }

    /** For {@code dir}. */
    public String direction() {
        return direction;
    }

    /** {@code /nl} */
    public String prefix() {
        return prefix;
    }

    /** Whether it has a first page and search, and editors write in it. */
    public boolean isWhole() {
        return extent == Extent.EVERYTHING;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** All that the whole site is in, and editors write in. */
    public static List<Language> whole() {
        return Arrays.stream(values()).filter(Language::isWhole).toList();
    }
}
