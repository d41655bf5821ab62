package nl.baken.centre.staff;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.primefaces.context.PrimeFacesContext;

/** Texts of the staff's screens, and what a page says about how something went. */
final class StaffNotices {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private StaffNotices() {}

    static void good(String key, Object... values) {
        add(FacesMessage.SEVERITY_INFO, key, values);
    }

    static void bad(String key, Object... values) {
        add(FacesMessage.SEVERITY_ERROR, key, values);
    }

    private static void add(FacesMessage.Severity severity, String key, Object... values) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text(key, values), null));
    }

    static String text(String key, Object... values) {
        return new MessageFormat(ResourceBundle.getBundle("i18n.staff", DUTCH).getString(key), DUTCH).format(values);
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and these pages have none. */
    static String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
