package nl.baken.centre.partner;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Moments in the rows of native queries: {@code DATETIME(6)} in UTC. */
final class Rows {
    /** In the place of a message's id, for the report itself. */
    static final UUID NO_MESSAGE = new UUID(0, 0);

    private Rows() {}

    static Instant instant(Object column) {
        LocalDateTime local =
                column instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) column;
        return local.toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime stored(Instant moment) {
        return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
