package nl.baken.centre.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed report, in a table of its own, so that the queue's pages never touch it. */
@Entity
@Table(name = "report_envelope")
public class ReportEnvelope {
    @Id
    private UUID report;

    private String envelope;

    @SuppressWarnings("NullAway.Init")
    protected ReportEnvelope() {}

    ReportEnvelope(UUID report, String envelope) {
        this.report = report;
        this.envelope = envelope;
    }

    /** JSON, as it came. */
    String json() {
        return envelope;
    }
}
