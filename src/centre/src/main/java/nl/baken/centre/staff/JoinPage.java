package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** Taking up an invitation on screen: the token → name, passphrase, one-time codes → the words to read out. */
@Named("join")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class JoinPage implements Serializable {
    private static final long serialVersionUID = 1;

    private Invitations invitations;
    private InstantSource clock;
    private SecureRandom random;
    private final Newcomer newcomer = new Newcomer();
    private transient @Nullable String token;
    private @Nullable Role role;
    private List<String> words = List.of();

    @Inject
    JoinPage(Invitations invitations, InstantSource clock, SecureRandom random) {
        this.invitations = invitations;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected JoinPage() {}

    /** Which part of the page is shown: {@code token}, {@code person} or {@code words}. */
    public String getPart() {
        if (!words.isEmpty()) {
            return "words";
        }
        return role == null ? "token" : "person";
    }

    public void enterToken() {
        Optional<Role> found = invitations.role(getToken());
        role = found.orElse(null);
        if (found.isEmpty()) {
            StaffNotices.bad("join.refused");
        } else {
            newcomer.prepare(random);
        }
    }

    public void make() {
        List<String> faults = newcomer.faults(invitations.organisation(), clock.instant());
        OptionalLong step = newcomer.step(clock.instant());
        Role invited = role;
        if (!faults.isEmpty() || step.isEmpty() || invited == null) {
            faults.forEach(fault -> StaffNotices.bad("newcomer.fault." + fault));
            return;
        }
        try {
            words = invitations.takeUp(getToken(), newcomer.enrolment(invited), step.getAsLong());
            newcomer.forget();
            token = null;
        } catch (Membership.NotNow e) {
            role = null;
            StaffNotices.bad("join.refused");
        } catch (Invitations.NameTaken e) {
            StaffNotices.bad("newcomer.fault.taken");
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    public Newcomer getNewcomer() {
        return newcomer;
    }

    /** Key of the word for the role that they are invited to. */
    public String getRoleKey() {
        Role invited = role;
        return invited == null ? "" : "role." + invited.name();
    }

    public List<String> getWords() {
        return words;
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }

    public String getToken() {
        String typed = token;
        return typed == null ? "" : typed;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
