package nl.baken.post;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.baken.platform.QuarterHour;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.SealedReply;

/** An answer in a mailbox, signed and sealed. */
@Entity
@Table(name = "answer")
public class Answer {
    @Id
    private UUID id;

    private String mailbox;

    @Convert(converter = UtcDateTime.class)
    private Instant posted;

    private String sealed;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    Answer(UUID id, Mailbox mailbox, SealedReply reply, Instant now) {
        this.id = id;
        this.mailbox = mailbox.address();
        this.posted = QuarterHour.of(now);
        this.sealed = reply.jwe();
    }

    SealedReply sealed() {
        return new SealedReply(sealed);
    }
}
