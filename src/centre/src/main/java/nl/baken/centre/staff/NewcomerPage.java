package nl.baken.centre.staff;

import java.io.Serializable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/**
 * What the pages share on which somebody becomes a member by something that they hold: a token, or the words of the
 * recovery sheet. They type it, then their name, passphrase and one-time code; then it is done, once. What they typed is in
 * no session that is ever written down, and forgotten when it is done.
 */
@SuppressWarnings("serial") // what is injected are proxies
public abstract class NewcomerPage implements Serializable {
    private static final long serialVersionUID = 1;

    private InstantSource clock;
    private SecureRandom random;
    private final Newcomer newcomer = new Newcomer();
    private transient @Nullable String held;

    NewcomerPage(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NewcomerPage() {}

    /** What is done with it; the step is that of the one-time code that was shown. */
    interface Act {
        /** @throws Membership.NotNow when what they hold does not work (any more) */
        void with(String held, Newcomer newcomer, long totpStep);
    }

    /** What they hold is right: their app's secret is drawn. */
    void prepare() {
        newcomer.prepare(random);
    }

    /**
     * Does it when nothing is at fault, and says what is.
     *
     * @return false when what they hold does not work (any more)
     */
    boolean attempt(String organisation, Act act) {
        List<String> faults = newcomer.faults(organisation, clock.instant());
        OptionalLong step = newcomer.step(clock.instant());
        if (!faults.isEmpty() || step.isEmpty()) {
            faults.forEach(fault -> StaffNotices.bad("newcomer.fault." + fault));
            return true;
        }
        try {
            act.with(getHeld(), newcomer, step.getAsLong());
            newcomer.forget();
            held = null;
        } catch (Membership.NotNow | SetUp.NotOpen e) {
            return false;
        } catch (Invitations.NameTaken e) {
            StaffNotices.bad("newcomer.fault.taken");
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
        return true;
    }

    public Newcomer getNewcomer() {
        return newcomer;
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }

    /** The token or the words, as typed. */
    public String getHeld() {
        String typed = held;
        return typed == null ? "" : typed;
    }

    public void setHeld(@Nullable String held) {
        this.held = held;
    }
}
