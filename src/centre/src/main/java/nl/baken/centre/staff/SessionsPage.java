package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's own sessions on screen, in the order in which they were shown: what is ended is what stood there. */
@Named("sessions")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SessionsPage implements Serializable {
    private static final long serialVersionUID = 1;

    private Sessions sessions;
    private CurrentMember me;
    private transient @Nullable List<Sessions.Open> all;

    @Inject
    SessionsPage(Sessions sessions, CurrentMember me) {
        this.sessions = sessions;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SessionsPage() {}

    /** Those that are not over, this one first. */
    public List<Sessions.Open> getAll() {
        List<Sessions.Open> known = all;
        if (known == null) {
            known = sessions.of(me.id()).stream()
                    .sorted((a, b) -> Boolean.compare(isThis(b), isThis(a)))
                    .toList();
            all = known;
        }
        return known;
    }

    /** How many more there are than are shown. */
    public int getMore() {
        return sessions.count(me.id()) - getAll().size();
    }

    /** Whether it is the one that asks. */
    public boolean isThis(Sessions.Open one) {
        return one.id().equals(me.session());
    }

    public boolean isOnly() {
        return getAll().size() <= 1;
    }

    public void end(UUID session) {
        sessions.end(session, me.id());
        all = null;
        StaffNotices.good("sessions.ended");
    }

    public void endOthers() {
        int ended = sessions.endOthers(me.session(), me.id());
        all = null;
        StaffNotices.good("sessions.ended-others", ended);
    }
}
