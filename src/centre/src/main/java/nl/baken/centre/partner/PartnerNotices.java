package nl.baken.centre.partner;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import nl.baken.seal.Part;
import org.primefaces.context.PrimeFacesContext;

/** Texts about partners, and what a page says about how something went. */
final class PartnerNotices {
    private PartnerNotices() {}

    static void good(String key) {
        add(FacesMessage.SEVERITY_INFO, key);
    }

    static void bad(String key) {
        add(FacesMessage.SEVERITY_ERROR, key);
    }

    private static void add(FacesMessage.Severity severity, String key) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text("notice." + key), null));
    }

    static String text(String key) {
        return ResourceBundle.getBundle("i18n.partner", Locale.forLanguageTag("nl"))
                .getString(key);
    }

    /** What a partner gets, in words. */
    static String words(Collection<Part> parts) {
        return parts.stream().map(part -> text("part." + part.name())).collect(Collectors.joining(", "));
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and the page about partners has none. */
    static String nonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
