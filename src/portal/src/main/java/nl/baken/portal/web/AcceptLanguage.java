package nl.baken.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of several languages a visitor likes best, by the header that their browser sends (RFC 9110, 12.5.4). */
final class AcceptLanguage {
    private static final int LONGEST = 400;

    private AcceptLanguage() {}

    /**
     * Chooses by {@code Accept-Language}. What cannot be understood, and what asks for none of them, gets the first
     * language.
     *
     * @param versions by tag; that of {@link Language#FIRST} is among them
     */
    static String choose(Map<String, String> versions, @Nullable String header) {
        String first = versions.getOrDefault(Language.FIRST.tag(), "");
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return first;
        }
        try {
            List<Locale.LanguageRange> liked = Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            String tag = Locale.lookupTag(liked, versions.keySet());
            return tag == null ? first : versions.getOrDefault(tag, first);
        } catch (IllegalArgumentException e) {
            return first;
        }
    }
}
