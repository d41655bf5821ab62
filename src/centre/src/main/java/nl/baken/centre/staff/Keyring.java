package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.Optional;

/**
 * The centre's private keys that a member's own key opened. It lives in the memory of one session, is not serialisable on
 * purpose, and never prints what it holds.
 */
public final class Keyring {
    private final List<ECKey> intake;
    private final Optional<ECKey> answer;

    Keyring(List<ECKey> intake, Optional<ECKey> answer) {
        this.intake = List.copyOf(intake);
        this.answer = answer;
    }

    /** Intake keys with their private halves, newest first. */
    public List<ECKey> intake() {
        return intake;
    }

    /** The key that signs answers, when this member may answer. */
    public Optional<ECKey> answer() {
        return answer;
    }

    @Override
    public String toString() {
        return "Keyring";
    }
}
