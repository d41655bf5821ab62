package nl.baken.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The sealed words of a submission, as JSON. */
@Entity
@Table(name = "submission_envelope")
public class SubmissionEnvelope {
    @Id
    private UUID id;

    private String sealed;

    @SuppressWarnings("NullAway.Init")
    protected SubmissionEnvelope() {}

    SubmissionEnvelope(UUID id, String sealed) {
        this.id = id;
        this.sealed = sealed;
    }

    UUID id() {
        return id;
    }

    String sealed() {
        return sealed;
    }
}
