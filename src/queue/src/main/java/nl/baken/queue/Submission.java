package nl.baken.queue;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.QuarterHour;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.Envelope;

/**
 * What waits to be claimed. Its life: stored by the portal together with its envelope and its mailbox → claimed by the
 * centre, which takes both over and deletes them here, in one transaction. It never changes in between.
 */
@Entity
@Table(name = "submission")
public class Submission {
    @Id
    private UUID id;

    private String kind;
    private String route;
    private boolean urgent;

    @Convert(converter = UtcDateTime.class)
    private Instant received;

    @Column(name = "held_apart")
    private boolean heldApart;

    @Column(name = "size_class")
    private int sizeClass;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(Envelope envelope, String route, boolean urgent, boolean heldApart, Instant now) {
        this.id = envelope.binding().submission();
        this.kind = envelope.binding().kind().code();
        this.route = route;
        this.urgent = urgent;
        this.received = QuarterHour.of(now);
        this.heldApart = heldApart;
        this.sizeClass = envelope.sizeClass();
    }

    Claimed claimedWith(String sealed) {
        return new Claimed(id, kind, route, urgent, received, heldApart, sizeClass, sealed);
    }

    UUID id() {
        return id;
    }
}
