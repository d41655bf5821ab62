package nl.baken.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** That a send token was used. */
@Entity
@Table(name = "seen")
public class SeenToken {
    @Id
    private UUID id;

    private LocalDate day;

    @SuppressWarnings("NullAway.Init")
    protected SeenToken() {}

    SeenToken(UUID id, LocalDate day) {
        this.id = id;
        this.day = day;
    }
}
