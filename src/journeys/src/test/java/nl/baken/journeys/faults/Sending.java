package nl.baken.journeys.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import nl.baken.journeys.visit.Story;

/** A report that somebody sent, as often as it took: under this send token, with the codes that ever came back for it. */
record Sending(Story story, String token, Set<String> codes) {
    Sending(Story story, String token) {
        this(story, token, new ConcurrentSkipListSet<>());
    }
}
