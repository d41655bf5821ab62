package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The centre's private keys that a member's own key opened. It lives in the memory of one session, is not serialisable on
 * purpose, and never prints what it holds.
 */
public final class Keyring {
    /** Opens nothing. */
    static final Keyring EMPTY = new Keyring(Optional.empty(), List.of(), Optional.empty());

    private final Optional<ECKey> current;
    private final List<ECKey> intake;
    private final Optional<ECKey> answer;

    /**
     * What a member may open with.
     *
     * @param current the one among the intake keys that is published under the trust root; empty when none is
     */
    Keyring(Optional<ECKey> current, List<ECKey> intake, Optional<ECKey> answer) {
        this.current = current;
        this.intake = List.copyOf(intake);
        this.answer = answer;
    }

    /** Intake keys with their private halves, to open with, newest first. One that somebody slipped in is no danger here. */
    public List<ECKey> intake() {
        return intake;
    }

    /**
     * The public key to seal to: that of an intake key which is published under the trust root, and no other. Whoever owns
     * the database can hand members a key of their own; nothing is sealed to it.
     *
     * @throws NoKeyToSealTo when the member holds none that is published
     */
    public ECKey sealTo() {
        return current.orElseThrow(NoKeyToSealTo::new).toPublicJWK();
    }

    /** The same with a new intake key, which is published from now on. */
    Keyring with(ECKey fresh) {
        List<ECKey> all = new ArrayList<>();
        all.add(fresh);
        intake.stream().filter(key -> !key.getKeyID().equals(fresh.getKeyID())).forEach(all::add);
        return new Keyring(Optional.of(fresh), all, answer);
    }

    /** The same without any intake key but the one that is published. */
    Keyring withoutOld() {
        return new Keyring(current, current.stream().toList(), answer);
    }

    /** The key that signs answers, when this member may answer. */
    public Optional<ECKey> answer() {
        return answer;
    }

    @Override
    public String toString() {
        return "Keyring";
    }

    /** None of the keys that the member holds is the one that the trust root has signed. */
    public static final class NoKeyToSealTo extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NoKeyToSealTo() {
            super("No published intake key is held");
        }
    }
}
