package nl.baken.centre.intake;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;

/** The centre's own copy of an answer, sealed to the intake key. */
@Entity
@Table(name = "report_reply")
public class ReportReply {
    @Id
    private UUID id;

    private UUID report;
    private int number;
    private UUID member;

    @Convert(converter = UtcDateTime.class)
    private Instant at;

    private String sealed;

    @SuppressWarnings("NullAway.Init")
    protected ReportReply() {}

    ReportReply(UUID id, UUID report, int number, UUID member, Instant at, String sealed) {
        this.id = id;
        this.report = report;
        this.number = number;
        this.member = member;
        this.at = at;
        this.sealed = sealed;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    UUID member() {
        return member;
    }

    Instant at() {
        return at;
    }

    String sealed() {
        return sealed;
    }
}
