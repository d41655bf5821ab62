package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
import nl.baken.centre.staff.Rotation.Batch;
import nl.baken.centre.staff.Rotation.Running;
import nl.baken.queue.PublishedKeys;
import nl.baken.seal.Keys;
import nl.baken.seal.Resealer;

/**
 * Does the work of a rotation in the background, with the keys of the team lead who asked for it, for as long as that
 * session lasts: a batch is one transaction, and when the member signs out or the server stops, what is left waits until
 * a team lead goes on with it. Nothing of the keys outlives the session.
 */
@ApplicationScoped
@AllowedTo(Right.KEYS)
public class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class.getName());
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAUSE_SECONDS = 2;

    private final AtomicBoolean working = new AtomicBoolean();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Rotation rotation;
    private LiveSessions live;
    private PublishedKeys published;
    private InstantSource clock;
    private SecureRandom random;
    private volatile boolean stopped;

    @Inject
    Resealing(Rotation rotation, LiveSessions live, PublishedKeys published, InstantSource clock, SecureRandom random) {
        this.rotation = rotation;
        this.live = live;
        this.published = published;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Resealing() {}

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** Whether it is being worked on here. */
    public boolean isWorking() {
        return working.get();
    }

    /**
     * Begins a rotation and works on it.
     *
     * @param root the trust root with its private half
     * @throws Membership.NotNow when one is going on, or the published keys are not to be trusted
     */
    public void begin(ECKey root, CurrentMember me) {
        ECKey fresh = rotation.begin(root, me.id());
        published.lookNow();
        live.forEach(member -> member.take(fresh));
        work(me.session());
    }

    /**
     * Goes on with the one that stands still.
     *
     * @throws Membership.NotNow when there is none, or it does not stand still
     */
    public void goOn(CurrentMember me) {
        Running running = rotation.running().orElseThrow(Membership.NotNow::new);
        if (working.get()) {
            throw new Membership.NotNow();
        }
        rotation.goOn(running, me.id());
        work(me.session());
    }

    private void work(UUID session) {
        CurrentMember worker = live.find(session).orElseThrow(Membership.NotNow::new);
        if (working.compareAndSet(false, true)) {
            scheduler.execute(Caller.system(() -> pass(worker)));
        }
    }

    /** One look at everything; the next one follows while something was found, or it was too early to be sure. */
    private void pass(CurrentMember worker) {
        boolean goesOn = false;
        try {
            goesOn = !stopped && !isFinished(worker);
            if (goesOn) {
                scheduler.schedule(Caller.system(() -> pass(worker)), PAUSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (CurrentMember.NotSignedIn e) {
            LOG.info("The rotation of the intake key waits: who worked on it is signed out");
        } catch (RuntimeException e) { // the database is away
            LOG.log(
                    Level.WARNING,
                    "The rotation of the intake key waits: {0}",
                    e.getClass().getName());
        } finally {
            if (!goesOn) {
                working.set(false);
            }
        }
    }

    private boolean isFinished(CurrentMember worker) {
        Optional<Running> found = rotation.running();
        if (found.isEmpty()) {
            return true;
        }
        Running running = found.get();
        Instant looked = clock.instant();
        Resealer resealer = resealer(running, worker.keys());
        int count = 0;
        for (SealedColumn column : SealedColumn.values()) {
            Optional<UUID> after = Optional.of(FIRST);
            while (after.isPresent() && !stopped) {
                worker.keys(); // signed in still
                Batch batch = rotation.reseal(running, column, after.get(), resealer);
                count += batch.count();
                after = batch.last();
            }
        }
        if (count > 0 || stopped || !rotation.finish(running, looked, worker.id())) {
            return false;
        }
        live.forEach(CurrentMember::dropOldKeys);
        return true;
    }

    /** @throws Membership.NotNow when the member does not hold both keys */
    private Resealer resealer(Running running, Keyring keys) {
        ECKey from = keys.intake().stream()
                .filter(key -> Keys.thumbprint(key).equals(running.oldKey()))
                .findFirst()
                .orElseThrow(Membership.NotNow::new);
        ECKey to = keys.sealTo();
        if (!Keys.thumbprint(to).equals(running.newKey())) {
            throw new Membership.NotNow();
        }
        return new Resealer(from, to, random);
    }
}
