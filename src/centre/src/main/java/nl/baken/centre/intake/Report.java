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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.deadline.Awaits;
import nl.baken.platform.UtcDateTime;
import nl.baken.queue.Claimed;
import nl.baken.seal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A report on its way through the centre, from stage to stage as {@link Move#ALL} has it. Refuses any other order, and
 * any work on a closed one: first a member opens it again, or its reporter by writing. Holds the open fields only; what
 * was written lies sealed in {@link ReportEnvelope}.
 */
@Entity
@Table(name = "report")
public class Report {
    private static final String REQUEST_ROUTE = "aanvraag";

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

    private boolean waiting;

    @Column(name = "waiting_since")
    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant waitingSince;

    /** Computed by the database from the other fields. */
    @Column(insertable = false, updatable = false)
    private int awaits;

    @Column(name = "awaits_since", insertable = false, updatable = false)
    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant awaitsSince;

    @Enumerated(EnumType.STRING)
    private @Nullable Withdrawal withdrawal;

    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant withdrawn;

    /** When what was asked for is to be; null when it is not planned. */
    private @Nullable LocalDate planned;

    @Version
    private int version;

    /** What becomes of a report whose reporter withdrew it. */
    public enum Withdrawal {
        /** It is destroyed when its time has come, unless a member keeps it. */
        ASKED,
        /** A member keeps it, for somebody in acute danger or a minor at risk. */
        KEPT
    }

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

    /**
     * Puts what was asked for on a day, or on none again.
     *
     * @throws NoRequest when nobody asked for something to be planned
     */
    void plan(@Nullable LocalDate day) {
        if (!isRequest()) {
            throw new NoRequest();
        }
        takeUp();
        planned = day;
    }

    void release() {
        requireOpen();
        assignee = null;
    }

    /** Notes that somebody is at work on it. */
    void takeUp() {
        requireOpen();
        if (stage == Stage.RECEIVED) {
            move(Stage.IN_TRIAGE, Move.How.FREELY);
        }
    }

    /** Notes one more message to the reporter; its number, counted from 1. */
    int replied() {
        requireOpen();
        replies++;
        waiting = false;
        return replies;
    }

    /**
     * Brings it to another stage.
     *
     * @throws ReportClosed when it is closed, and this does not open it again
     * @throws WrongOrder when {@link Move#ALL} has no such way
     */
    public void move(Stage next, Move.How how) {
        if (!Move.isAllowed(stage, next, how)) {
            requireOpen();
            throw new WrongOrder(stage, next);
        }
        stage = next;
        if (stage.isFinal()) {
            waiting = false;
        }
    }

    /** How it stands, to be taken back to. */
    public Standing standing() {
        return new Standing(stage, replies, waiting, waitingSince);
    }

    /** Takes back what a member just did; that is no way from stage to stage. */
    void takeBackTo(Standing before) {
        stage = before.stage();
        replies = before.replies();
        if (!waiting) { // what its reporter wrote meanwhile still waits
            waiting = before.waiting();
            waitingSince = before.waitingSince();
        }
    }

    /** What an act of a member changes in a report, and what taking it back restores. */
    public record Standing(
            Stage stage,
            int replies,
            boolean waiting,
            @Nullable Instant waitingSince) {}

    /** The reporter wrote, and waits for the centre. */
    void wroteBack(Instant when) {
        if (!waiting) {
            waitingSince = when;
        }
        waiting = true;
        if (stage.isFinal()) {
            move(Stage.IN_TRIAGE, Move.How.BY_REPORTER);
        }
    }

    /** The reporter withdrew; a member must see it, since it may be somebody else who holds the code. */
    void withdraw(Instant when) {
        if (withdrawal == null) {
            withdrawal = Withdrawal.ASKED;
            withdrawn = when;
            move(Stage.WITHDRAWN, Move.How.BY_REPORTER);
        }
        wroteBack(when);
    }

    /** Keeps it although its reporter withdrew. */
    void keepDespiteWithdrawal() {
        if (withdrawal != Withdrawal.ASKED) {
            throw new NotWithdrawn();
        }
        withdrawal = Withdrawal.KEPT;
        waiting = false;
        if (stage == Stage.WITHDRAWN) {
            move(Stage.IN_TRIAGE, Move.How.BY_KEEPING);
        }
    }

    /** What the reporter wrote needs no answer. */
    void settle() {
        waiting = false;
    }

    /** @throws ReportClosed when it is closed */
    public void requireOpen() {
        if (stage.isFinal()) {
            throw new ReportClosed();
        }
    }

    /** What it waits for, as of when it was read. */
    public Awaits getAwaits() {
        return Awaits.of(awaits);
    }

    /** Since when it waits for that. */
    public Instant getAwaitsSince() {
        return awaitsSince == null ? received : awaitsSince;
    }

    public UUID getId() {
        return id;
    }

    public String getKind() {
        return kind;
    }

    /** A report, or what came without one that it could join. */
    Kind kind() {
        return Kind.of(kind);
    }

    /** Whether it asks for a lesson, a training or a consult. */
    public boolean isRequest() {
        return route.equals(REQUEST_ROUTE) && kind.equals(Kind.REPORT.code());
    }

    /** What it is called: its kind, and a request by a name of its own. */
    public String getSort() {
        return isRequest() ? "request" : kind;
    }

    /** When what was asked for is to be; null when it is not planned. */
    public @Nullable LocalDate getPlanned() {
        return planned;
    }

    public String getRoute() {
        return route;
    }

    /** Members found it more, or less, urgent than it came in. */
    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
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

    /** Whether the reporter wrote and waits for the centre. */
    public boolean isWaiting() {
        return waiting;
    }

    /** When the reporter withdrew, to the quarter of an hour; empty when they did not, or when it is kept all the same. */
    Optional<Instant> withdrawn() {
        return withdrawal == Withdrawal.ASKED ? Optional.ofNullable(withdrawn) : Optional.empty();
    }

    public boolean isWithdrawn() {
        return withdrawal == Withdrawal.ASKED;
    }

    public boolean isKept() {
        return withdrawal == Withdrawal.KEPT;
    }

    /** It asks for nothing that could be planned. */
    public static final class NoRequest extends IllegalStateException {
        NoRequest() {
            super("No request");
        }
    }

    /** There is no withdrawal to decide about. */
    public static final class NotWithdrawn extends IllegalStateException {
        NotWithdrawn() {
            super("The report is not withdrawn");
        }
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
