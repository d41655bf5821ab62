package nl.baken.centre.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.TrustRoot;
import nl.baken.seal.Argon2Gate;
import nl.baken.seal.DocumentSet;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** The documents on screen, and the form with which a team lead signs them. */
@Named("documents")
@RequestScoped
public class DocumentsPage {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private DocumentBook book;
    private TrustRoot trustRoot;
    private CurrentMember me;
    private Optional<Offer> offer = Optional.empty();
    private Optional<DocumentSet> signed = Optional.empty();
    private String shown = "";
    private String passphrase = "";

    @Inject
    DocumentsPage(DocumentBook book, TrustRoot trustRoot, CurrentMember me) {
        this.book = book;
        this.trustRoot = trustRoot;
        this.me = me;
        look();
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentsPage() {}

    /**
     * One document and how it stands.
     *
     * @param change {@code same}, {@code new}, {@code changed} or {@code gone}
     */
    public record Row(String path, String digest, String change) {}

    private void look() {
        offer = book.offer();
        signed = book.signed();
    }

    /** Which of the texts says how things stand. */
    public String getState() {
        if (offer.isEmpty()) {
            return "unknown";
        }
        if (signed.isEmpty()) {
            return "unsigned";
        }
        return signed.get().documents().equals(offer.get().documents()) ? "signed" : "differs";
    }

    /** How the state looks. */
    public String getStyle() {
        return switch (getState()) {
            case "signed" -> "good";
            case "differs" -> "error";
            default -> "warning";
        };
    }

    public @Nullable Offer getOffer() {
        return offer.orElse(null);
    }

    public @Nullable DocumentSet getSigned() {
        return signed.orElse(null);
    }

    /** What differs from what was signed first, then the rest. */
    public List<Row> getRows() {
        SortedMap<String, String> before = signed.map(DocumentSet::documents).orElseGet(TreeMap::new);
        SortedMap<String, String> now = offer.map(Offer::documents).orElseGet(TreeMap::new);
        List<Row> rows = new ArrayList<>();
        now.forEach((path, digest) -> rows.add(new Row(
                path,
                digest,
                !before.containsKey(path) ? "new" : digest.equals(before.get(path)) ? "same" : "changed")));
        before.forEach((path, digest) -> {
            if (!now.containsKey(path)) {
                rows.add(new Row(path, digest, "gone"));
            }
        });
        rows.sort(
                (a, b) -> Boolean.compare(a.change().equals("same"), b.change().equals("same")));
        return rows;
    }

    /** Whether this member may sign, and there is something to sign. */
    public boolean isToSign() {
        return me.role().holdsTrustRoot() && offer.isPresent() && !getState().equals("signed");
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and this form has none. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    public void sign() {
        try {
            TrustRoot.Outcome outcome = trustRoot.open(me.id(), passphrase);
            if (outcome instanceof TrustRoot.Outcome.Opened opened) {
                book.sign(UUID.fromString(shown), opened.root(), me.id());
                say(FacesMessage.SEVERITY_INFO, "done");
            } else if (outcome instanceof TrustRoot.Outcome.Refused refused) {
                long seconds = refused.pause().plusMillis(999).toSeconds();
                say(FacesMessage.SEVERITY_ERROR, seconds == 0 ? "refused" : "refused.wait", seconds);
            }
        } catch (DocumentBook.OfferGone | IllegalArgumentException e) {
            say(FacesMessage.SEVERITY_ERROR, "gone");
        } catch (Argon2Gate.GateBusy e) {
            say(FacesMessage.SEVERITY_ERROR, "busy");
        }
        passphrase = "";
        look();
    }

    private static void say(FacesMessage.Severity severity, String key, Object... values) {
        String text = new MessageFormat(
                        ResourceBundle.getBundle("i18n.document", DUTCH).getString("said." + key), DUTCH)
                .format(values);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    /** The offer that the form shows; comes back with it, so that nothing else is signed. */
    public String getShown() {
        return offer.map(one -> one.id().toString()).orElse("");
    }

    public void setShown(@Nullable String shown) {
        this.shown = shown == null ? "" : shown;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase == null ? "" : passphrase;
    }
}
