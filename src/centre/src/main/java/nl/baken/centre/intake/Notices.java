package nl.baken.centre.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says on the page how something went. */
public final class Notices {
    private Notices() {}

    public static void good(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    public static void bad(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, key, values);
    }

    private static void add(FacesMessage.Severity severity, String key, Object... values) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(severity, text("notice." + key, values), null));
    }

    /** A text of the intake, as it stands. */
    public static String plain(String key) {
        return ResourceBundle.getBundle("i18n.intake", Locale.forLanguageTag("nl"))
                .getString(key);
    }

    /** A text of the intake, with these values in their places. */
    public static String text(String key, Object... values) {
        Locale dutch = Locale.forLanguageTag("nl");
        return new MessageFormat(plain(key), dutch).format(values);
    }
}
