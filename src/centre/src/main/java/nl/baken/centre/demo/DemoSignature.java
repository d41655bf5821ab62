package nl.baken.centre.demo;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.Caller;
import nl.baken.centre.document.DocumentBook;
import nl.baken.centre.document.Offer;
import nl.baken.centre.staff.Member;
import nl.baken.centre.staff.Members;
import nl.baken.centre.staff.TrustRoot;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Signs, in a demo, what the portal serves when it starts, as its team lead would after installing it: with the team lead's
 * passphrase, which a demo keeps in a file. What changes later stays unsigned until somebody signs it.
 */
@ApplicationScoped
class DemoSignature {
    private static final Logger LOG = Logger.getLogger(DemoSignature.class.getName());
    /** After the demo was filled. */
    private static final int PRIORITY = 2650;

    private static final int PAUSE_SECONDS = 1;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Settings settings;
    private Members members;
    private TrustRoot trustRoot;
    private DocumentBook book;
    private InstantSource clock;
    private Instant begin = Instant.MAX;
    private volatile @Nullable Future<?> running;

    @Inject
    DemoSignature(Settings settings, Members members, TrustRoot trustRoot, DocumentBook book, InstantSource clock) {
        this.settings = settings;
        this.members = members;
        this.trustRoot = trustRoot;
        this.book = book;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DemoSignature() {}

    void start(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        if (settings.isOn(Setting.DEMO)) {
            begin = clock.instant();
            running = scheduler.scheduleWithFixedDelay(
                    Caller.system(this::look), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        Future<?> job = running;
        if (job != null) {
            job.cancel(false);
        }
    }

    private void look() {
        try {
            Optional<Offer> told = book.offer().filter(offer -> !offer.told().isBefore(begin));
            if (told.isPresent()) {
                sign(told.get());
                stop();
            }
        } catch (IOException | RuntimeException e) { // the database away: tried again
            LOG.log(
                    Level.WARNING,
                    "The demo's documents are not signed yet: {0}",
                    e.getClass().getSimpleName());
        }
    }

    private void sign(Offer offer) throws IOException {
        if (book.signed()
                .filter(set -> set.documents().equals(offer.documents()))
                .isPresent()) {
            return;
        }
        for (Member member : members.active()) {
            if (member.role().holdsTrustRoot()
                    && trustRoot.open(member.id(), passphrase(member)) instanceof TrustRoot.Outcome.Opened opened) {
                book.sign(offer.id(), opened.root(), member.id());
                return;
            }
        }
    }

    private String passphrase(Member member) throws IOException {
        for (String line : Files.readAllLines(settings.path(Setting.SIGN_INS_FILE), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\t", -1);
            if (fields.length >= 2 && fields[0].equals(member.signInName())) {
                return fields[1];
            }
        }
        return "";
    }
}
