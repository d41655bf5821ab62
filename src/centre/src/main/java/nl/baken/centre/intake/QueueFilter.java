package nl.baken.centre.intake;

import jakarta.persistence.Query;
import java.util.Optional;
import java.util.UUID;

/**
 * Which reports of the queue are shown. Built of fixed pieces of SQL only; what somebody chose goes in as a parameter.
 *
 * @param show which stages
 * @param whose which assignees
 * @param member for {@link Whose#OF_MEMBER}
 */
record QueueFilter(Show show, Whose whose, Optional<UUID> member) {
    /** Which stages. */
    enum Show {
        /** All that are not closed. */
        OPEN("place < 4"),
        UNREAD("place IN (0, 2) AND first_look IS NULL"),
        /** The reporter wrote back or withdrew, and waits for the centre. */
        WAITING("place IN (0, 2) AND waiting = 1"),
        RECEIVED("state = 'RECEIVED'"),
        IN_TRIAGE("state = 'IN_TRIAGE'"),
        /** The centre asked, and its reporter did not write yet. */
        ASKED("state = 'QUESTION' AND waiting = 0"),
        /** The centre knows what becomes of it. */
        DECIDED("state IN ('ADVICE_GIVEN', 'CASE', 'REFERRED', 'INSUFFICIENT', 'DUPLICATE', 'NO_TRAFFICKING')"),
        CLOSED("place = 4"),
        ALL("place >= 0"),
        /** Open and held apart: counted, with the same deadlines. */
        APART("held_apart = 1 AND place < 4");

        private final String where;

        Show(String where) {
            this.where = where;
        }
    }

    /** Whose reports. */
    enum Whose {
        ANYBODY(""),
        NOBODY(" AND assignee IS NULL"),
        OF_MEMBER(" AND assignee = ?1");

        private final String where;

        Whose(String where) {
            this.where = where;
        }
    }

    static QueueFilter all(Show show) {
        return new QueueFilter(show, Whose.ANYBODY, Optional.empty());
    }

    String where() {
        return show.where + whose.where;
    }

    void bind(Query query) {
        if (whose == Whose.OF_MEMBER) {
            query.setParameter(1, member.map(UUID::toString).orElse(""));
        }
    }
}
