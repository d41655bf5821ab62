package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;
import nl.baken.seal.WrongSecret;

/**
 * Signs members in with passphrase and one-time code. The passphrase is never compared with anything: it opens the
 * member's own key, or it does not.
 *
 * <p>Guarantees: whether the name, the passphrase or the code was wrong is not told, nor to be measured in the work done
 * (an unknown name is checked against a decoy lock of the same cost); each attempt is counted before it is checked; a
 * code is taken once.
 */
@ApplicationScoped
@AllowedTo(Right.ANYBODY)
public class SignIn {
    private final CompletableFuture<LockedKey> decoy = new CompletableFuture<>();

    @Resource
    private ManagedExecutorService executor;

    private Members members;
    private SignInAttempts attempts;
    private Unlocking unlocking;
    private CentreSecrets secrets;
    private Certificates certificates;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    SignIn(
            Members members,
            SignInAttempts attempts,
            Unlocking unlocking,
            CentreSecrets secrets,
            Certificates certificates,
            InstantSource clock,
            SecureRandom random) {
        this.members = members;
        this.attempts = attempts;
        this.unlocking = unlocking;
        this.secrets = secrets;
        this.certificates = certificates;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    /** How an attempt ended. Refused says nothing but how long this name must wait. */
    public sealed interface Outcome {
        /**
         * Passphrase and code were right.
         *
         * @param shortCode empty when the trust root says that they are this member; else the words to be let in by, and
         *     they may do nothing but wait
         */
        record Accepted(Member member, Keyring keys, List<String> shortCode) implements Outcome {}

        record Refused(Duration pause) implements Outcome {}
    }

    /** Made ahead, in the background: an unknown name must not be the one that waits for it. */
    void makeDecoy(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.execute(() -> decoy.complete(
                Passphrase.lock(Keys.generate(random), UUID.randomUUID().toString(), random)));
    }

    /** Tries a sign-in. Takes some tenths of a second of work, whatever comes of it, unless the name must still wait. */
    public Outcome attempt(String signInName, String passphrase, String code) {
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        String nameMac = secrets.hide(name);
        Duration wait = attempts.begin(nameMac);
        if (!wait.isZero()) {
            return new Outcome.Refused(wait);
        }
        Optional<Member> member = members.named(name);
        Optional<ECKey> key = unlock(member.map(Member::lockedKey).orElseGet(decoy::join), passphrase);
        OptionalLong step = Totp.matchingStep(
                member.map(found -> secrets.open(found.totpSecret(), found.id()))
                        .orElseGet(() -> new byte[20]),
                code.replaceAll("[\\s-]", ""),
                clock.instant(),
                member.map(Member::totpLastStep).orElse(Long.MAX_VALUE));
        if (member.filter(found -> found.role().isPerson()).isPresent()
                && key.isPresent()
                && step.isPresent()
                && attempts.accept(nameMac, member.get().id(), step.getAsLong())) {
            return accept(member.get(), key.get());
        }
        return new Outcome.Refused(attempts.refuse(nameMac));
    }

    private Outcome accept(Member member, ECKey own) {
        if (certificates.holds(member) && Keys.thumbprint(member.publicKey()).equals(Keys.thumbprint(own))) {
            return new Outcome.Accepted(member, unlocking.open(own, member.role()), List.of());
        }
        // the words come from the key that the passphrase opened, not from what the database says that it is
        return new Outcome.Accepted(member, new Keyring(List.of(), Optional.empty()), ShortCode.of(own));
    }

    private static Optional<ECKey> unlock(LockedKey locked, String passphrase) {
        try {
            return Optional.of(Passphrase.unlock(locked, passphrase));
        } catch (WrongSecret e) {
            return Optional.empty();
        }
    }

    /** Opens what a member's own key opens. */
    @ApplicationScoped
    @Transactional
    static class Unlocking {
        private KeyShares shares;
        private Audit audit;

        @Inject
        Unlocking(KeyShares shares, Audit audit) {
            this.shares = shares;
            this.audit = audit;
        }

        /** For the proxy. */
        @SuppressWarnings("NullAway.Init")
        protected Unlocking() {}

        /** Only what goes with the role: a share that was left behind opens nothing. */
        Keyring open(ECKey own, Role role) {
            return new Keyring(
                    role.holdsIntakeKey() ? shares.open(Purpose.INTAKE, own) : List.of(),
                    role.mayAnswer() ? shares.open(Purpose.ANSWER, own).stream().findFirst() : Optional.empty());
        }

        void signOut(UUID member) {
            audit.record(member, Act.SIGNED_OUT, member.toString(), "");
        }
    }

    /** Notes in the audit trail that a member signed out. */
    @AllowedTo(Right.SIGNED_IN)
    public void out(UUID member) {
        unlocking.signOut(member);
    }
}
