package nl.baken.centre.notify;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/**
 * A letter to the duty address: plain text, counts only.
 *
 * @param id what its Message-ID is made of, the same for each try
 */
record Letter(UUID id, String text) {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    /** The same for all, so that a screen that shows it over a shoulder says nothing. */
    static String subject() {
        return text("subject");
    }

    static Letter urgent(UUID id, Counts counts) {
        return new Letter(id, text("urgent", counts.urgent()) + closing());
    }

    /** @param head {@code seq:mac} of the audit trail's last row */
    static Letter digest(UUID id, Counts counts, String head) {
        return new Letter(
                id,
                text(
                                "digest",
                                counts.late(),
                                counts.urgent(),
                                counts.unread(),
                                counts.wrote(),
                                counts.looks(),
                                counts.open())
                        + "\n" + text("digest.head", head) + closing());
    }

    static Letter test() {
        return new Letter(UUID.randomUUID(), text("test") + closing());
    }

    private static String closing() {
        return "\n" + text("closing");
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle("i18n.notify", DUTCH).getString(key), DUTCH).format(values);
    }
}
