package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.InstantSource;
import nl.baken.centre.deadline.Deadlines;

/** Deadlines of reports as members read them. */
@Named("due")
@ApplicationScoped
public class DueTimes {
    private Deadlines deadlines;
    private InstantSource clock;

    @Inject
    DueTimes(Deadlines deadlines, InstantSource clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DueTimes() {}

    /** Whether something should have happened by now. */
    public boolean late(Report report) {
        return report.getAwaitsSince().isBefore(deadlines.lateSince(report.getAwaits(), clock.instant()));
    }

    /** What must happen, and until when; empty when it waits for nothing. */
    public String text(Report report) {
        return deadlines
                .due(report.getAwaits(), report.getAwaitsSince())
                .map(due -> Notices.text("due." + report.getAwaits(), Times.weekday(due)))
                .orElse("");
    }
}
