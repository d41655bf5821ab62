package nl.baken.centre.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;
import org.jspecify.annotations.Nullable;

/** What a member did last with a report and may take back, with how the report stood before. The database says until when. */
@Entity
@Table(name = "report_undo")
public class ReportUndo {
    @Id
    private UUID report;

    private UUID member;

    /** As text: EclipseLink's own converter of UUIDs fails on one that is null. */
    private @Nullable String reply;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int replies;
    private boolean waiting;

    @Column(name = "waiting_since")
    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant waitingSince;

    @Column(name = "steps_after")
    private int stepsAfter;

    @SuppressWarnings("NullAway.Init")
    protected ReportUndo() {}

    /** @param steps how often the report changed its stage so far */
    ReportUndo(Report report, Report.Standing before, Optional<UUID> reply, int steps, UUID member) {
        this.report = report.getId();
        this.member = member;
        this.reply = reply.map(UUID::toString).orElse(null);
        this.stage = before.stage();
        this.replies = before.replies();
        this.waiting = before.waiting();
        this.waitingSince = before.waitingSince();
        this.stepsAfter = steps;
    }

    /** Whether nobody did anything since that it would undo as well. */
    boolean fits(Report now, int steps) {
        return steps == stepsAfter && now.getReplies() == replies + (reply == null ? 0 : 1);
    }

    /** How often the report had changed its stage before. */
    int stepsBefore(Report now) {
        return now.getStage() == stage ? stepsAfter : stepsAfter - 1;
    }

    Report.Standing before() {
        return new Report.Standing(stage, replies, waiting, waitingSince);
    }

    /** The answer; empty when only the stage changed. */
    Optional<UUID> reply() {
        return Optional.ofNullable(reply).map(UUID::fromString);
    }
}
