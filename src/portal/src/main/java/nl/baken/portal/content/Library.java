package nl.baken.portal.content;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.platform.Organisation;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import nl.baken.portal.count.Tally;
import nl.baken.portal.web.Documents;
import nl.baken.portal.web.Language;
import nl.baken.portal.web.Languages;
import nl.baken.portal.web.Publication;
import org.jspecify.annotations.Nullable;

/**
 * The content in force. Starts with what came in the WAR; with {@code baken.content.dir} that folder takes its place as
 * soon as it is without error, and again whenever somebody saves there. An error never takes anything away.
 */
@ApplicationScoped
public class Library {
    private static final Logger LOG = Logger.getLogger(Library.class.getName());
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final Duration ASK_DATABASE_AGAIN_AFTER = Duration.ofSeconds(30);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private Settings settings;
    private Organisation organisation;
    private Documents documents;
    private Languages languages;
    private Publisher publisher;
    private ProblemBook book;
    private InstantSource clock;
    private Event<Edition> coming;
    private Event<Publishing> publishing;
    private Tally tally;

    private volatile Edition edition = Edition.EMPTY;
    private volatile List<ContentProblem> told = List.of();
    private @Nullable Future<?> looking;
    private Instant shownSince = Instant.MIN;

    /** What the database has not been told yet; only the thread that looks touches it. */
    private @Nullable Standing untold;

    private Instant notBefore = Instant.MIN;

    @Inject
    Library(
            Settings settings,
            Organisation organisation,
            Documents documents,
            Languages languages,
            Publisher publisher,
            ProblemBook book,
            InstantSource clock,
            Event<Edition> coming,
            Event<Publishing> publishing,
            Tally tally) {
        this.settings = settings;
        this.organisation = organisation;
        this.documents = documents;
        this.languages = languages;
        this.publisher = publisher;
        this.book = book;
        this.clock = clock;
        this.coming = coming;
        this.publishing = publishing;
        this.tally = tally;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Library() {}

    /** Before the first request: an address of an editor is never unknown to this instance. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        // an outside folder begins as a copy of what came along
        Remembered remembered = new Remembered();
        Watch packaged = new Watch(
                () -> "packaged",
                () -> Sources.packaged(context),
                remembered,
                organisation,
                clock,
                this::publish,
                this::tell);
        packaged.start();
        Optional<Path> folder = settings.find(Setting.CONTENT_DIR).map(Path::of);
        Watch watch = folder.map(path -> Watch.over(path, remembered, organisation, clock, this::publish, this::tell))
                .orElse(packaged);
        folder.ifPresent(path -> watch.start());
        if (edition.articles().isEmpty()) {
            throw new IllegalStateException("The content of this archive has errors; see the log above");
        }
        looking = scheduler.scheduleWithFixedDelay(
                () -> carefully(watch), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** All of it, as it is now; keep it for as long as one answer takes. */
    public Edition current() {
        return edition;
    }

    /** Every page of a language, in reading order. */
    public List<Article> pages(Language language) {
        return edition.pages(language);
    }

    /** What is wrong with the content that was read last; empty when nothing is. */
    public List<ContentProblem> problems() {
        return told;
    }

    /** Makes its pages and files anew, where that edition is still the one in force: something about them has changed. */
    public synchronized void showAgain(Edition shown) {
        if (edition == shown) {
            show(shown, publisher.publication(shown));
        }
    }

    /** Whoever observes editions is ready for this one before its pages are shown. */
    private synchronized void publish(Edition read) {
        Edition next = read.in(languages);
        Publication publication = publisher.publication(next);
        coming.fire(next);
        edition = next;
        shownSince = clock.instant();
        show(next, publication);
    }

    private void show(Edition next, Publication publication) {
        publishing.fire(new Publishing(next, publication));
        documents.publish(publication);
        tally.know(documents.counted());
    }

    private synchronized void tell(List<ContentProblem> problems) {
        for (ContentProblem problem : problems) {
            LOG.log(problem.isError() ? Level.SEVERE : Level.WARNING, "Content: {0}", problem);
        }
        told = problems;
        untold = new Standing(edition, shownSince, problems);
    }

    /** A look that fails must not end the schedule; the next one tries again. */
    private void carefully(Watch watch) {
        try {
            watch.look();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A look at the content failed and will be repeated", e);
        }
        Standing standing = untold;
        if (standing == null || clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            book.write(clock.instant(), standing);
            untold = null;
        } catch (RuntimeException e) {
            notBefore = clock.instant().plus(ASK_DATABASE_AGAIN_AFTER);
            LOG.log(
                    Level.WARNING,
                    "The centre could not be told about the content, and will be: {0}",
                    e.getClass().getName());
        }
    }
}
