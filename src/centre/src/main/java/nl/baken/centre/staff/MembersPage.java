package nl.baken.centre.staff;

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
import nl.baken.centre.staff.Membership.Standing;
import nl.baken.centre.web.Rendering;
import nl.baken.centre.web.Sheet;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** The members on screen, and one of them when the address names one. A new token is held for this page only. */
@Named("members")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class MembersPage implements Serializable {
    private static final long serialVersionUID = 1;

    private Membership membership;
    private Invitations invitations;
    private TrustRoot trustRoot;
    private Rotation rotation;
    private CurrentMember me;
    private String selected = "";
    private String wanted = "";
    private String role = Role.INTAKE_WORKER.name();
    private String heard = "";
    private boolean sure;
    private transient @Nullable String passphrase;
    private transient @Nullable String token;
    private transient @Nullable List<Standing> all;
    private transient @Nullable List<Invitations.Open> invited;

    @Inject
    MembersPage(
            Membership membership, Invitations invitations, TrustRoot trustRoot, Rotation rotation, CurrentMember me) {
        this.membership = membership;
        this.invitations = invitations;
        this.trustRoot = trustRoot;
        this.rotation = rotation;
        this.me = me;
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        this.selected = asked.getOrDefault("lid", "");
        this.wanted = asked.getOrDefault("blad", "");
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected MembersPage() {}

    /** Those on the sheet that is shown. */
    public List<Standing> getAll() {
        List<Standing> known = all;
        if (known == null) {
            known = membership.on(getSheet());
            all = known;
        }
        return known;
    }

    public Sheet getSheet() {
        return Rendering.once("members.sheet", () -> Sheet.asked(wanted, membership.count()));
    }

    /** The member whom the address names; null when there is none. */
    public @Nullable Standing getSelected() {
        return Rendering.once("members.selected", this::selected).orElse(null);
    }

    private Optional<Standing> selected() {
        try {
            return selected.isEmpty() ? Optional.empty() : membership.one(UUID.fromString(selected));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isMyself() {
        return me.id().toString().equals(selected);
    }

    /** Whether who looks may let others in. */
    public boolean isKeyHolder() {
        return me.rights().contains(Right.KEYS);
    }

    /** Whether who looks should see to it that the intake key is replaced. */
    public boolean isRotationAdvised() {
        return rotation.isAdvised();
    }

    public void invite() {
        try {
            token = invitations.invite(Role.valueOf(role), me.id());
            invited = null;
            StaffNotices.good("members.invited");
        } catch (ConfirmationNeeded e) {
            ConfirmPage.askAgain();
        }
    }

    public void withdraw(UUID invitation) {
        invitations.withdraw(invitation, me.id());
        invited = null;
        StaffNotices.good("members.withdrawn");
    }

    public void letIn() {
        try {
            TrustRoot.Outcome outcome = trustRoot.open(me.id(), getPassphrase());
            if (outcome instanceof TrustRoot.Outcome.Opened opened) {
                letIn(opened.root());
            } else if (outcome instanceof TrustRoot.Outcome.Refused refused) {
                StaffNotices.bad(refused.pause().equals(Duration.ZERO) ? "members.passphrase" : "members.wait");
            }
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
        passphrase = null;
    }

    private void letIn(ECKey root) {
        try {
            change("members.let-in", id -> membership.letIn(id, heard, root, me.keys(), me.id()));
            heard = "";
        } catch (Membership.WrongWords e) {
            StaffNotices.bad("members.wrong-words");
        }
    }

    public void changeRole() {
        change("members.role-changed", id -> membership.changeRole(id, Role.valueOf(role), me.id()));
    }

    public void end() {
        if (!sure) {
            StaffNotices.bad("members.end.not-sure");
            return;
        }
        change("members.ended", id -> membership.end(id, me.id()));
    }

    private void change(String done, Consumer<UUID> act) {
        try {
            act.accept(UUID.fromString(selected));
            sure = false;
            StaffNotices.good(done);
        } catch (ConfirmationNeeded e) {
            ConfirmPage.askAgain();
        } catch (Membership.NotNow | IllegalArgumentException e) {
            StaffNotices.bad("members.not-now");
        }
        all = null;
    }

    public List<Invitations.Open> getInvitations() {
        List<Invitations.Open> known = invited;
        if (known == null) {
            known = invitations.open();
            invited = known;
        }
        return known;
    }

    /** How many more there are than are shown. */
    public int getMoreInvitations() {
        return invitations.count() - getInvitations().size();
    }

    public List<Role> getRoles() {
        return Role.ofPeople();
    }

    /** The token of an invitation that was made on this page just now; empty when none was. */
    public String getToken() {
        String made = token;
        return made == null ? "" : made;
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = Role.valueOf(role == null ? this.role : role).name();
    }

    public String getHeard() {
        return heard;
    }

    public void setHeard(@Nullable String heard) {
        this.heard = heard == null ? "" : heard;
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
