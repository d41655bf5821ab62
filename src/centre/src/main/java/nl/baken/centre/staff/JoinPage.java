package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Taking up an invitation on screen: the token → name, passphrase, one-time codes → the words to read out. */
@Named("join")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class JoinPage extends NewcomerPage {
    private static final long serialVersionUID = 1;

    private Invitations invitations;
    private @Nullable Role role;
    private List<String> words = List.of();

    @Inject
    JoinPage(Invitations invitations, InstantSource clock, SecureRandom random) {
        super(clock, random);
        this.invitations = invitations;
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
        role = invitations.role(getHeld()).orElse(null);
        if (role == null) {
            StaffNotices.bad("join.refused");
        } else {
            prepare();
        }
    }

    public void make() {
        Role invited = role;
        if (invited == null) {
            return;
        }
        boolean works = attempt(
                invitations.organisation(),
                (token, newcomer, step) -> words = invitations.takeUp(token, newcomer.enrolment(invited), step));
        if (!works) {
            role = null;
            StaffNotices.bad("join.refused");
        }
    }

    /** Key of the word for the role that they are invited to. */
    public String getRoleKey() {
        Role invited = role;
        return invited == null ? "" : "role." + invited.name();
    }

    public List<String> getWords() {
        return words;
    }
}
