package nl.baken.centre.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;
import nl.baken.queue.Claimed;
import org.jspecify.annotations.Nullable;

/**
 * A report on its way through the centre: received → in triage → answered → closed. Refuses any other order, and any
 * work on a closed one. Holds the open fields only; what was written lies sealed in {@link ReportEnvelope}.
 */
@Entity
@Table(name = "report")
public class Report {
    @Id
    private UUID id;

    private String kind;
    private String route;
    private boolean urgent;

    @Convert(converter = UtcDateTime.class)
    private Instant received;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private Stage stage;

    @Column(name = "held_apart")
    private boolean heldApart;

    @Column(name = "size_class")
    private int sizeClass;

    /** As text: EclipseLink's own converter of UUIDs fails on one that is null. */
    private @Nullable String assignee;

    @Column(name = "first_look")
    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant firstLook;

    private int replies;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Report() {}

    /** A report just taken out of the queue. */
    Report(Claimed claimed) {
        this.id = claimed.id();
        this.kind = claimed.kind();
        this.route = claimed.route();
        this.urgent = claimed.urgent();
        this.received = claimed.received();
        this.stage = Stage.RECEIVED;
        this.heldApart = claimed.heldApart();
        this.sizeClass = claimed.sizeClass();
    }

    /** Somebody opened it. */
    void look(Instant now) {
        if (firstLook == null) {
            firstLook = now;
        }
    }

    /** Gives it to a member; one that nobody had taken is in triage from then on. */
    void assignTo(UUID member) {
        requireOpen();
        assignee = member.toString();
        takeUp();
    }

    void release() {
        requireOpen();
        assignee = null;
    }

    /** Notes that somebody is at work on it. */
    void takeUp() {
        requireOpen();
        if (stage == Stage.RECEIVED) {
            become(Stage.IN_TRIAGE);
        }
    }

    /** Notes one more message to the reporter; its number, counted from 1. */
    int replied() {
        requireOpen();
        replies++;
        return replies;
    }

    void answered() {
        become(Stage.ANSWERED);
    }

    void close() {
        become(Stage.CLOSED);
    }

    private void become(Stage next) {
        requireOpen();
        if (!stage.mayBecome(next)) {
            throw new WrongOrder(stage, next);
        }
        stage = next;
    }

    private void requireOpen() {
        if (stage.isFinal()) {
            throw new ReportClosed();
        }
    }

    public UUID getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    public String getRoute() {
        return route;
    }

    public boolean isUrgent() {
        return urgent;
    }

    /** To the quarter of an hour. */
    public Instant getReceived() {
        return received;
    }

    public Stage getStage() {
        return stage;
    }

    /** Whether it looked automated on its way in. It is worked like any other. */
    public boolean isHeldApart() {
        return heldApart;
    }

    /** In KiB, of its largest part: 4, 16 or 64. */
    public int getSizeClass() {
        return sizeClass;
    }

    public Optional<UUID> assignee() {
        return Optional.ofNullable(assignee).map(UUID::fromString);
    }

    public boolean isUnread() {
        return firstLook == null;
    }

    public boolean isClosed() {
        return stage.isFinal();
    }

    /** How many messages went to the reporter. */
    public int getReplies() {
        return replies;
    }

    /** A closed report takes no more work. */
    public static final class ReportClosed extends IllegalStateException {
        ReportClosed() {
            super("The report is closed");
        }
    }

    /** A report cannot go from here to there. */
    public static final class WrongOrder extends IllegalStateException {
        WrongOrder(Stage from, Stage to) {
            super("A report cannot go from " + from + " to " + to);
        }
    }
}
