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

/** That a report came from one stage to another; why, sealed to the intake key. Never changed. */
@Entity
@Table(name = "report_step")
public class ReportStep {
    @Id
    private UUID id;

    private UUID report;
    private int number;

    /** Null when its reporter brought it there. */
    private @Nullable String member;

    @Convert(converter = UtcDateTime.class)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "came_from")
    private Stage from;

    @Enumerated(EnumType.STRING)
    @Column(name = "came_to")
    private Stage to;

    private @Nullable String sealed;

    @SuppressWarnings("NullAway.Init")
    protected ReportStep() {}

    ReportStep(UUID id, Report report, int number, @Nullable UUID member, Instant at, Stage from) {
        this.id = id;
        this.report = report.getId();
        this.number = number;
        this.member = member == null ? null : member.toString();
        this.at = at;
        this.from = from;
        this.to = report.getStage();
    }

    void because(String reason) {
        sealed = reason;
    }

    public UUID getId() {
        return id;
    }

    UUID report() {
        return report;
    }

    /** Empty when its reporter brought it there. */
    public Optional<UUID> member() {
        return Optional.ofNullable(member).map(UUID::fromString);
    }

    /** Which of the report's steps it is, from 1. */
    public int getNumber() {
        return number;
    }

    public Instant getAt() {
        return at;
    }

    public Stage getTo() {
        return to;
    }

    Optional<String> sealed() {
        return Optional.ofNullable(sealed);
    }

    public boolean isReasoned() {
        return sealed != null;
    }
}
