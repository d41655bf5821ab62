package nl.baken.centre.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What native queries bring back. */
final class Rows {
    private Rows() {}

    /** A {@code DATETIME} column, which is UTC throughout. */
    static Instant instant(Object stored) {
        LocalDateTime local =
                stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
        return local.toInstant(ZoneOffset.UTC);
    }

    /** An instant as such a column takes it. */
    static LocalDateTime stored(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
