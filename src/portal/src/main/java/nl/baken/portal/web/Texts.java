package nl.baken.portal.web;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one bundle in one language, {@code i18n/<bundle>_<language>.properties}. A text with gaps is a pattern of
 * ICU's MessageFormat, so that each language has the plurals that it needs; numbers and days in it keep to {@link
 * Language#forms}.
 */
public final class Texts {
    /** All that there are, those of the routes too. */
    public static final List<String> BUNDLES = List.of(
            "site",
            "pages",
            "errors",
            "answer",
            "report",
            "content",
            "campaign",
            "search",
            "route",
            "route-burger",
            "route-jongere",
            "route-professional",
            "route-advies",
            "route-aanvraag");

    private static final ResourceBundle.Control ELSE_FIRST = new ResourceBundle.Control() {
        @Override
        public List<String> getFormats(String base) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @Nullable Locale getFallbackLocale(String base, Locale locale) {
            return locale.equals(Language.FIRST.locale()) ? null : Language.FIRST.locale();
        }
    };

    private static final ResourceBundle.Control NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** @throws java.util.MissingResourceException when there is no such bundle, in this language or the first one */
    public static Texts of(String bundle, Language language) {
        return new Texts(
                language,
                ResourceBundle.getBundle(
                        "i18n." + bundle, language.locale(), Texts.class.getClassLoader(), ELSE_FIRST));
    }

    /** A bundle that only some languages have a use for; empty where this one has none. */
    public static Optional<Texts> ofIts(String bundle, Language language) {
        try {
            return Optional.of(new Texts(
                    language,
                    ResourceBundle.getBundle(
                            "i18n." + bundle, language.locale(), Texts.class.getClassLoader(), NOTHING_ELSE)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** Whether a language has bundles of its own; a plainer way of speaking needs only what differs. */
    static boolean has(Language language) {
        String suffix = "_" + language.locale() + ".properties";
        return !language.locale().getVariant().isEmpty()
                || BUNDLES.stream().allMatch(bundle -> Texts.class.getResource("/i18n/" + bundle + suffix) != null);
    }

    /** @throws java.util.MissingResourceException when there is no such text */
    public String get(String key) {
        return bundle.getString(key);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public Iterable<String> keys() {
        return bundle.keySet();
    }

    /** The text with its gaps filled. @throws java.util.MissingResourceException when there is no such text */
    public String get(String key, Object... values) {
        return filled(get(key), language, values);
    }

    /** A pattern with its gaps filled. @throws IllegalArgumentException when it is none */
    public static String filled(String pattern, Language language, Object... values) {
        return new MessageFormat(pattern, ULocale.forLocale(language.forms())).format(values);
    }
}
