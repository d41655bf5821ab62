package nl.baken.centre.note;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;

/** A note about a report, sealed to the intake key. Never changed. */
@Entity
@Table(name = "report_note")
public class ReportNote {
    @Id
    private UUID id;

    private UUID report;
    private UUID member;

    @Convert(converter = UtcDateTime.class)
    private Instant at;

    private boolean own;
    private String sealed;

    @SuppressWarnings("NullAway.Init")
    protected ReportNote() {}

    ReportNote(UUID id, UUID report, UUID member, Instant at, boolean own, String sealed) {
        this.id = id;
        this.report = report;
        this.member = member;
        this.at = at;
        this.own = own;
        this.sealed = sealed;
    }

    UUID id() {
        return id;
    }

    UUID member() {
        return member;
    }

    Instant at() {
        return at;
    }

    /** Whether it is its writer's alone. */
    boolean isOwn() {
        return own;
    }

    String sealed() {
        return sealed;
    }
}
