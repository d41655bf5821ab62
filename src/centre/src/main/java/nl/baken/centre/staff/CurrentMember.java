package nl.baken.centre.staff;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in to this session, with the keys that their passphrase opened. The keys are transient: a session that
 * was ever written down comes back as signed out.
 */
@Named("me")
@SessionScoped
public class CurrentMember implements Serializable {
    private static final long serialVersionUID = 1;

    private transient volatile @Nullable SignedIn signedIn;

    /** What a sign-in yields. */
    private record SignedIn(UUID id, String name, Role role, Keyring keys, SessionClock clock) {}

    void start(Member member, Keyring keys, Instant now) {
        signedIn = new SignedIn(member.id(), member.getDisplayName(), member.role(), keys, new SessionClock(now));
    }

    /** Forgets the keys. */
    public void end() {
        signedIn = null;
    }

    /** Whether somebody is signed in and their session has not ended; forgets the keys of one that has. */
    public boolean isSignedIn(Instant now) {
        SignedIn present = signedIn;
        if (present != null && present.clock().hasEnded(now)) {
            end();
            return false;
        }
        return present != null;
    }

    /** Whether a session was here, so that its id can be told apart from a visitor's. */
    public boolean isPresent() {
        return signedIn != null;
    }

    /** Notes that the member did something. */
    public void act(Instant now) {
        present().clock().act(now);
    }

    /** What is left of the session without a further act. */
    public Duration left(Instant now) {
        return present().clock().left(now);
    }

    public boolean canBeExtended(Instant now) {
        return present().clock().canBeExtended(now);
    }

    public UUID id() {
        return present().id();
    }

    public Keyring keys() {
        return present().keys();
    }

    public Role role() {
        return present().role();
    }

    public String getName() {
        return present().name();
    }

    /** Key of the role's word in the texts. */
    public String getRoleKey() {
        return "role." + present().role().name();
    }

    private SignedIn present() {
        SignedIn present = signedIn;
        if (present == null) {
            throw new NotSignedIn();
        }
        return present;
    }

    /** Something was asked that only a signed-in member may ask. */
    public static final class NotSignedIn extends IllegalStateException {
        NotSignedIn() {
            super("Nobody is signed in");
        }
    }
}
