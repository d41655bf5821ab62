package nl.baken.centre.planning;

import java.util.Optional;
import java.util.stream.Stream;

/** Where requests stand in the list. */
public enum PlanningTab {
    OPEN(1),
    PLANNED(2),
    DONE(3);

    /** As the column {@code report.planning} has it. */
    private final int place;

    PlanningTab(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }

    /** The tab of this name; empty for anything else that stands in an address. */
    static Optional<PlanningTab> named(String name) {
        return Stream.of(values()).filter(tab -> tab.name().equals(name)).findFirst();
    }
}
