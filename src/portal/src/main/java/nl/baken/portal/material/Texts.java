package nl.baken.portal.material;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words around what editors write. Materials are in Dutch. */
final class Texts {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("i18n.material", Locale.forLanguageTag("nl"));

    private Texts() {}

    static String of(String key) {
        return WORDS.getString(key);
    }

    static String of(String key, Object first) {
        return WORDS.getString(key).replace("{0}", String.valueOf(first));
    }
}
