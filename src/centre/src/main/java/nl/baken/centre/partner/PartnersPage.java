package nl.baken.centre.partner;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.baken.centre.access.ConfirmationNeeded;
import nl.baken.centre.access.Right;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.TrustRoot;
import nl.baken.centre.web.Rendering;
import nl.baken.centre.web.Sheet;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** The other case systems on screen, and one of them when the address names one. A new token is held for this page only. */
@Named("partners")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class PartnersPage implements Serializable {
    private static final long serialVersionUID = 1;

    private Partners partners;
    private TrustRoot trustRoot;
    private CurrentMember me;
    private String selected = "";
    private String wanted = "";
    private String shown = "";
    private boolean sure;
    private transient @Nullable String passphrase;
    private transient @Nullable String token;
    private transient @Nullable List<Partners.Standing> all;

    @Inject
    PartnersPage(Partners partners, TrustRoot trustRoot, CurrentMember me) {
        this.partners = partners;
        this.trustRoot = trustRoot;
        this.me = me;
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        this.selected = asked.getOrDefault("systeem", "");
        this.wanted = asked.getOrDefault("blad", "");
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PartnersPage() {}

    /** Those on the sheet that is shown. */
    public List<Partners.Standing> getAll() {
        List<Partners.Standing> known = all;
        if (known == null) {
            known = partners.on(getSheet());
            all = known;
        }
        return known;
    }

    public Sheet getSheet() {
        return Rendering.once("partners.sheet", () -> Sheet.asked(wanted, partners.count()));
    }

    /** The one that the address names; null when there is none. */
    public Partners.@Nullable Standing getSelected() {
        return Rendering.once("partners.selected", this::selected).orElse(null);
    }

    private Optional<Partners.Standing> selected() {
        try {
            return selected.isEmpty() ? Optional.empty() : partners.one(UUID.fromString(selected));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Shows this one from now on. */
    void select(UUID id) {
        selected = id.toString();
        all = null;
    }

    public String gets(Partners.Standing one) {
        return PartnerNotices.words(one.partner().getParts());
    }

    /** Whether who looks may let partners in, and sees what could not be handed over. */
    public boolean isKeyHolder() {
        return me.rights().contains(Right.KEYS);
    }

    public void letIn() {
        try {
            TrustRoot.Outcome outcome = trustRoot.open(me.id(), getPassphrase());
            if (outcome instanceof TrustRoot.Outcome.Opened opened) {
                letIn(opened.root());
            } else if (outcome instanceof TrustRoot.Outcome.Refused refused) {
                PartnerNotices.bad(refused.pause().equals(Duration.ZERO) ? "passphrase" : "wait");
            }
        } catch (Argon2Gate.GateBusy e) {
            PartnerNotices.bad("busy");
        }
        passphrase = null;
    }

    private void letIn(ECKey root) {
        try {
            change("let-in", id -> partners.letIn(id, shown, root, me.id()));
        } catch (Partners.OtherKey e) {
            PartnerNotices.bad("other-key");
        }
    }

    public void makeToken() {
        change("token-made", id -> token = partners.makeToken(id, me.id()));
    }

    public void withdrawToken() {
        change("token-withdrawn", id -> partners.withdrawToken(id, me.id()));
    }

    public void end() {
        if (!sure) {
            PartnerNotices.bad("not-sure");
            return;
        }
        change("ended", id -> partners.end(id, me.id()));
    }

    private void change(String done, Consumer<UUID> act) {
        try {
            act.accept(UUID.fromString(selected));
            sure = false;
            PartnerNotices.good(done);
        } catch (ConfirmationNeeded e) {
            PartnerNotices.bad("confirm-again");
        } catch (Partners.NotNow | IllegalArgumentException e) {
            PartnerNotices.bad("not-now");
        }
        all = null;
    }

    /** A token that was made on this page just now; empty when none was. */
    public String getToken() {
        String made = token;
        return made == null ? "" : made;
    }

    public String getNonce() {
        return PartnerNotices.nonce();
    }

    public String getShown() {
        return shown;
    }

    public void setShown(@Nullable String shown) {
        this.shown = shown == null ? "" : shown;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public String getPassphrase() {
        String typed = passphrase;
        return typed == null ? "" : typed;
    }

    public void setPassphrase(@Nullable String passphrase) {
        this.passphrase = passphrase;
    }
}
