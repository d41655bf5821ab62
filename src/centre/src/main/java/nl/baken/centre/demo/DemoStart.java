package nl.baken.centre.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Right;
import nl.baken.centre.staff.Members;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;

/** Fills an empty demo before its first page is served. */
@ApplicationScoped
class DemoStart {
    /** After the check of the schema, before the claim job. */
    private static final int PRIORITY = 2600;

    private Settings settings;
    private Members members;
    private DemoPeople people;
    private DemoReports reports;
    private DemoFigures figures;

    @Inject
    DemoStart(Settings settings, Members members, DemoPeople people, DemoReports reports, DemoFigures figures) {
        this.settings = settings;
        this.members = members;
        this.people = people;
        this.reports = reports;
        this.figures = figures;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DemoStart() {}

    void fill(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        if (!settings.isOn(Setting.DEMO)) {
            return;
        }
        // The people of the demo have worked before anybody signs in.
        try (Caller.Acting acting = Caller.as(EnumSet.of(Right.SYSTEM, Right.REPORTS, Right.ANSWERS))) {
            if (members.isEmpty()) {
                reports.handIn(people.enrol());
                figures.fill();
            }
        }
    }
}
