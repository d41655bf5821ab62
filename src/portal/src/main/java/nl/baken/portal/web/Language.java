package nl.baken.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the portal speaks. Its pages live under its path prefix. */
public enum Language {
    DUTCH("nl", "ltr");

    /** The one for visitors who have not chosen, and for paths that name none. */
    public static final Language FIRST = DUTCH;

    private final String tag;
    private final String direction;

    Language(String tag, String direction) {
        this.tag = tag;
        this.direction = direction;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
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
        return "/" + tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
