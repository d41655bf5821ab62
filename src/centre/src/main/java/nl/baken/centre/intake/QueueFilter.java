package nl.baken.centre.intake;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.deadline.Awaits;
import nl.baken.centre.deadline.Deadlines;
import nl.baken.platform.UtcDateTime;

/**
 * Which reports of the queue are shown. Built of fixed pieces of SQL only; what somebody chose goes in as a parameter.
 *
 * @param show which stages
 * @param whose which assignees
 * @param member for {@link Whose#OF_MEMBER}
 */
public record QueueFilter(Show show, Whose whose, Optional<UUID> member) {
    /** Which stages. */
    public enum Show {
        /** All that are not closed. */
        OPEN("place < 4"),
        UNREAD("place IN (0, 2) AND first_look IS NULL"),
        /** The reporter wrote back or withdrew, and waits for the centre. */
        WAITING("place IN (0, 2) AND waiting = 1"),
        /** Urgent, and nobody opened it. */
        URGENT_UNREAD("place = 0 AND first_look IS NULL"),
        URGENT("place IN (0, 1)"),
        /** Something should have happened by now. */
        LATE("(awaits = 1 AND awaits_since < ?2 OR awaits = 2 AND awaits_since < ?3"
                + " OR awaits IN (3, 4) AND awaits_since < ?4)"),
        /** The centre asked, and its reporter did not write yet. */
        ASKED("state = 'QUESTION' AND waiting = 0"),
        CLOSED("place = 4"),
        /** Open and held apart: counted, with the same deadlines. */
        APART("held_apart = 1 AND place < 4");

        private final String where;

        Show(String where) {
            this.where = where;
        }
    }

    /** Whose reports. */
    public enum Whose {
        ANYBODY(""),
        NOBODY(" AND assignee IS NULL"),
        OF_MEMBER(" AND assignee = ");

        private final String where;

        Whose(String where) {
            this.where = where;
        }
    }

    public static QueueFilter all(Show show) {
        return new QueueFilter(show, Whose.ANYBODY, Optional.empty());
    }

    /** The table, with the index that what is late is found by: it has the queue's order and all that is asked. */
    String table() {
        return show == Show.LATE ? "report FORCE INDEX (report_desk)" : "report";
    }

    /** @param memberAt number of the parameter that {@link #bindMember} fills */
    String where(int memberAt) {
        return show.where + whose.where + (whose == Whose.OF_MEMBER ? "?" + memberAt : "");
    }

    /** Whether {@link #bindMoments} has something to fill. */
    boolean asksMoments() {
        return show == Show.LATE;
    }

    void bindMember(Query query, int at) {
        if (whose == Whose.OF_MEMBER) {
            query.setParameter(at, member.map(UUID::toString).orElse(""));
        }
    }

    /** Parameters 2 to 4 of all filters that are about what is late. @param now the moment at which it is late or not */
    static void bindMoments(Query query, Deadlines deadlines, Instant now) {
        UtcDateTime column = new UtcDateTime();
        query.setParameter(2, column.convertToDatabaseColumn(deadlines.lateSince(Awaits.URGENT_LOOK, now)));
        query.setParameter(3, column.convertToDatabaseColumn(deadlines.lateSince(Awaits.LOOK, now)));
        query.setParameter(4, column.convertToDatabaseColumn(deadlines.lateSince(Awaits.ANSWER, now)));
    }
}
