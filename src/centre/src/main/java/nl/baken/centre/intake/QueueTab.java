package nl.baken.centre.intake;

import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.centre.intake.QueueFilter.Show;

/** The tabs of the queue. */
public enum QueueTab {
    OPEN(Show.OPEN),
    NEW(Show.UNREAD),
    MINE(Show.OPEN),
    URGENT(Show.URGENT),
    LATE(Show.LATE),
    /** The reporter wrote, and waits for the centre. */
    WROTE(Show.WAITING),
    /** The centre asked, and waits for the reporter. */
    ASKED(Show.ASKED),
    APART(Show.APART),
    CLOSED(Show.CLOSED);

    private final Show show;

    QueueTab(Show show) {
        this.show = show;
    }

    Show show() {
        return show;
    }

    /** The tab of this name; empty for anything else that stands in an address. */
    static Optional<QueueTab> named(String name) {
        return Stream.of(values()).filter(tab -> tab.name().equals(name)).findFirst();
    }
}
