package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
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
    private transient volatile Instant confirmedUntil = Instant.MIN;
    private transient volatile boolean ended;

    /** What a sign-in yields. */
    private record SignedIn(
            UUID session,
            UUID id,
            int version,
            String name,
            Role role,
            Keyring keys,
            List<String> shortCode,
            SessionClock clock) {
        SignedIn with(Keyring other) {
            return new SignedIn(session, id, version, name, role, other, shortCode, clock);
        }
    }

    /** Takes a new intake key into the session, when the role goes with it and the member is let in. */
    synchronized void take(ECKey fresh) {
        SignedIn present = present();
        if (present.role().holdsIntakeKey() && present.shortCode().isEmpty()) {
            signedIn = present.with(present.keys().with(fresh));
        }
    }

    /** Forgets the intake keys that are destroyed. */
    synchronized void dropOldKeys() {
        SignedIn present = present();
        signedIn = present.with(present.keys().withoutOld());
    }

    /** @param session id under which it can be listed and ended */
    synchronized void start(
            UUID session, Member member, Keyring keys, List<String> shortCode, Instant now, LiveSessions live) {
        ended = false;
        confirmedUntil = Instant.MIN;
        signedIn = new SignedIn(
                session,
                member.id(),
                member.version(),
                member.getDisplayName(),
                member.role(),
                keys,
                shortCode,
                new SessionClock(now));
        live.add(session, this); // the bean itself, not the proxy: it is ended by others, too
    }

    /** Forgets the keys. */
    public synchronized void end() {
        ended = true;
        confirmedUntil = Instant.MIN;
        signedIn = null;
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    /** Whether somebody was signed in whose session is over by now, or was ended from elsewhere. */
    public boolean hasEnded(Instant now) {
        SignedIn present = signedIn;
        return present == null ? ended : present.clock().hasEnded(now);
    }

    /** Notes that the member typed the passphrase again. */
    void confirm(Instant until) {
        present();
        confirmedUntil = until;
    }

    /** Whether they did, within the last minutes. */
    boolean isConfirmed(Instant now) {
        return signedIn != null && now.isBefore(confirmedUntil);
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

    /** Which of the member's sessions this is. */
    public UUID session() {
        return present().session();
    }

    public Keyring keys() {
        return present().keys();
    }

    /** When they last did something. */
    Instant lastAct() {
        return present().clock().lastAct();
    }

    /** When they signed in. */
    Instant since() {
        return present().clock().since();
    }

    int version() {
        return present().version();
    }

    /** The words to read out to be let in; empty for who was. */
    public List<String> getShortCode() {
        return present().shortCode();
    }

    public Role role() {
        return present().role();
    }

    /** What who is signed in may do: next to nothing while nobody let them in, nothing when nobody is signed in. */
    public Set<Right> rights() {
        SignedIn present = signedIn;
        if (present == null) {
            return Caller.STRANGER;
        }
        return present.shortCode().isEmpty() ? present.role().rights() : EnumSet.of(Right.SIGNED_IN);
    }

    /** The same, with what the passphrase that was typed again allows for now. */
    public Set<Right> rights(Instant now) {
        Set<Right> rights = rights();
        if (isConfirmed(now)) {
            rights = EnumSet.copyOf(rights);
            rights.add(Right.CONFIRMED);
        }
        return rights;
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
