package nl.baken.centre.retention;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.baken.centre.access.Caller;

/** Before the centre opens: what was destroyed and came back with a backup is destroyed again. Fails the start when it cannot. */
@ApplicationScoped
class TombstoneReplay {
    /** After the check of the schema and the filling of a demo, before submissions are taken over. */
    private static final int PRIORITY = 2650;

    private Retention retention;

    @Inject
    TombstoneReplay(Retention retention) {
        this.retention = retention;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected TombstoneReplay() {}

    void replay(@Observes @Priority(PRIORITY) @Initialized(ApplicationScoped.class) Object started) {
        Caller.system(retention::replay).run();
    }
}
