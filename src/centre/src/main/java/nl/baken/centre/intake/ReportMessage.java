package nl.baken.centre.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;
import nl.baken.queue.Claimed;
import nl.baken.seal.Kind;
import org.jspecify.annotations.Nullable;

/** What a reporter sent after the report: a follow-up or a withdrawal, sealed as it came. */
@Entity
@Table(name = "report_message")
public class ReportMessage {
    @Id
    private UUID id;

    private UUID report;
    private String kind;

    @Convert(converter = UtcDateTime.class)
    private Instant received;

    @Column(name = "first_look")
    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant firstLook;

    private String envelope;

    @SuppressWarnings("NullAway.Init")
    protected ReportMessage() {}

    ReportMessage(UUID report, Claimed claimed) {
        this.id = claimed.id();
        this.report = report;
        this.kind = claimed.kind();
        this.received = claimed.received();
        this.envelope = claimed.sealed();
    }

    void look(Instant now) {
        if (firstLook == null) {
            firstLook = now;
        }
    }

    public UUID getId() {
        return id;
    }

    /** Key of its texts: {@code follow-up}. */
    public String getKind() {
        return kind;
    }

    /** To the quarter of an hour. */
    public Instant getReceived() {
        return received;
    }

    public boolean isUnread() {
        return firstLook == null;
    }

    UUID id() {
        return id;
    }

    UUID report() {
        return report;
    }

    Kind kind() {
        return Kind.of(kind);
    }

    /** JSON, as it came. */
    String envelope() {
        return envelope;
    }
}
