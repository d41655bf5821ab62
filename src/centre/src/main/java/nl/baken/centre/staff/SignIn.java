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
    private RecoveryCodes recoveryCodes;
    private Sessions sessions;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    SignIn(
            Members members,
            SignInAttempts attempts,
            Unlocking unlocking,
            CentreSecrets secrets,
            Certificates certificates,
            RecoveryCodes recoveryCodes,
            Sessions sessions,
            InstantSource clock,
            SecureRandom random) {
        this.members = members;
        this.attempts = attempts;
        this.unlocking = unlocking;
        this.secrets = secrets;
        this.certificates = certificates;
        this.recoveryCodes = recoveryCodes;
        this.sessions = sessions;
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
         * @param session id of the session that begins by that
         * @param shortCode empty when the trust root says that they are this member; else the words to be let in by, and
         *     they may do nothing but wait
         */
        record Accepted(UUID session, Member member, Keyring keys, List<String> shortCode) implements Outcome {}

        record Refused(Duration pause) implements Outcome {}
    }

    /** Made ahead, in the background: an unknown name must not be the one that waits for it. */
    void makeDecoy(@Observes @Initialized(ApplicationScoped.class) Object started) {
        executor.execute(() -> decoy.complete(
                Passphrase.lock(Keys.generate(random), UUID.randomUUID().toString(), random)));
    }

    /**
     * Tries a sign-in. Takes some tenths of a second of work, whatever comes of it, unless the name must still wait.
     *
     * @param code a one-time code, or one of the member's recovery codes
     */
    Outcome attempt(String signInName, String passphrase, String code, Browser browser) {
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        String nameMac = secrets.hide(name);
        Duration wait = attempts.begin(nameMac);
        if (!wait.isZero()) {
            return new Outcome.Refused(wait);
        }
        Optional<Member> member = members.named(name);
        Optional<ECKey> key = unlock(member.map(Member::lockedKey).orElseGet(decoy::join), passphrase);
        Optional<SecondFactor> shown = shown(member, RecoveryCodes.digits(code));
        if (member.filter(found -> found.role().isPerson()).isPresent()
                && key.isPresent()
                && shown.isPresent()
                && attempts.accept(nameMac, member.get().id(), shown.get())) {
            return accept(member.get(), key.get(), browser);
        }
        return new Outcome.Refused(attempts.refuse(nameMac));
    }

    /** What the code shows; the same is done for a name that nobody has. */
    private Optional<SecondFactor> shown(Optional<Member> member, String digits) {
        if (RecoveryCodes.isOne(digits)) {
            UUID id = member.map(Member::id).orElseGet(UUID::randomUUID);
            String mac = secrets.hideCode(id, digits);
            return recoveryCodes.has(id, mac) ? Optional.of(new SecondFactor.RecoveryCode(mac)) : Optional.empty();
        }
        OptionalLong step = Totp.matchingStep(
                member.map(found -> secrets.open(found.totpSecret(), found.id()))
                        .orElseGet(() -> new byte[20]),
                digits,
                clock.instant(),
                member.map(Member::totpLastStep).orElse(Long.MAX_VALUE));
        return step.isPresent() ? Optional.of(new SecondFactor.App(step.getAsLong())) : Optional.empty();
    }

    private Outcome accept(Member member, ECKey own, Browser browser) {
        boolean isLetIn = certificates.holds(member)
                && Keys.thumbprint(member.publicKey()).equals(Keys.thumbprint(own));
        Keyring keys = isLetIn ? unlocking.open(own, member.role()) : Keyring.EMPTY;
        // the words come from the key that the passphrase opened, not from what the database says that it is
        List<String> words = isLetIn ? List.of() : ShortCode.of(own);
        return new Outcome.Accepted(sessions.begin(member.id(), browser), member, keys, words);
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
            return shares.keyring(own, role);
        }

        void signOut(UUID member) {
            audit.record(member, Act.SIGNED_OUT, member.toString(), "");
        }
    }

    /** Ends a session whose member signs out, and notes that in the audit trail. */
    @AllowedTo(Right.SIGNED_IN)
    public void out(UUID session, UUID member) {
        sessions.over(session);
        unlocking.signOut(member);
    }
}
