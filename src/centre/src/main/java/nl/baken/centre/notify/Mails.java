package nl.baken.centre.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.deadline.Deadlines;
import nl.baken.centre.intake.UrgentCame;
import nl.baken.centre.notify.Outbox.Kind;
import nl.baken.centre.notify.Outbox.Waiting;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** Tells the duty address what there is to do. Without a mail server nothing is told, and nothing waits to be. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.SETTINGS)
public class Mails {
    private static final Logger LOG = Logger.getLogger(Mails.class.getName());
    private static final String MAIL = "mail";

    private Outbox outbox;
    private Audit audit;
    private Deadlines deadlines;
    private InstantSource clock;
    private Optional<MailServer> server;
    private int digestHour;

    @Inject
    Mails(Outbox outbox, Audit audit, Deadlines deadlines, InstantSource clock, Settings settings) {
        this.outbox = outbox;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
        this.server = MailServer.of(settings);
        this.digestHour = settings.number(Setting.MAIL_DIGEST, 0, 23);
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Mails() {}

    /** In the transaction in which it came in, so that it is told if it is there. */
    @AllowedTo(Right.ANYBODY)
    void note(@Observes UrgentCame came) {
        if (server.isPresent()) {
            outbox.addUrgent();
        }
    }

    /** How telling goes. */
    Outbox.State state() {
        return outbox.state();
    }

    Optional<MailServer> server() {
        return server;
    }

    /** Tells what is due, each kind in one letter. A digest whose hour passed while nothing ran here goes late. */
    @AllowedTo(Right.SYSTEM)
    public void deliver() {
        if (server.isPresent()) {
            outbox.addDigest(deadlines.lastWorkingDayAt(digestHour, clock.instant()));
            for (Kind kind : Kind.values()) {
                deliver(server.get(), kind, outbox.take(kind));
            }
        }
    }

    private void deliver(MailServer to, Kind kind, List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        UUID id = waiting.get(0).id();
        Letter letter = kind == Kind.URGENT
                ? Letter.urgent(id, outbox.counts())
                : Letter.digest(id, outbox.counts(), outbox.head());
        try {
            Postman.send(to, letter, clock.instant());
            outbox.told(waiting);
            audit.record(Audit.SYSTEM, Act.MAIL_SENT, MAIL, kind.name());
        } catch (Postman.NotSent e) {
            outbox.failed(waiting, e.why());
            LOG.log(Level.INFO, "The mail server did not take a letter, and will be tried again: {0}", e.why());
        }
    }

    /**
     * Sends a letter of no meaning, for who sets the server up.
     *
     * @return why it was not taken; empty when it was
     */
    Optional<Postman.Why> tryOut(UUID member) {
        Optional<Postman.Why> wrong = Optional.empty();
        Instant now = clock.instant();
        try {
            Postman.send(server.orElseThrow(), Letter.test(), now);
            outbox.tryAtOnce();
        } catch (Postman.NotSent e) {
            wrong = Optional.of(e.why());
        }
        audit.record(member, Act.MAIL_TRIED, MAIL, wrong.map(Enum::name).orElse("SENT"));
        return wrong;
    }
}
