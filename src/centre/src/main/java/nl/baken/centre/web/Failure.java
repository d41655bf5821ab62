package nl.baken.centre.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import nl.baken.centre.access.AccessRefused;
import nl.baken.centre.staff.CurrentMember;
import org.jspecify.annotations.Nullable;

/** What an exception that nobody caught means for whoever looks at the screen. */
enum Failure {
    /** The page was open for too long, or its state is not ours. */
    VIEW_LOST(HttpServletResponse.SC_CONFLICT),
    /** Who asked has no right to it. */
    REFUSED(HttpServletResponse.SC_FORBIDDEN),
    SIGNED_OUT(HttpServletResponse.SC_UNAUTHORIZED),
    /** The database cannot be reached. */
    DATABASE_AWAY(HttpServletResponse.SC_SERVICE_UNAVAILABLE),
    OTHER(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);

    private final int status;

    Failure(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    static Failure of(@Nullable Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof ViewExpiredException) {
                return VIEW_LOST;
            }
            if (at instanceof AccessRefused) {
                return REFUSED;
            }
            if (at instanceof CurrentMember.NotSignedIn) {
                return SIGNED_OUT;
            }
            if (at instanceof SQLNonTransientConnectionException
                    || at instanceof SQLTransientConnectionException
                    || at.getClass().getSimpleName().equals("PoolingException")) {
                return DATABASE_AWAY;
            }
        }
        return OTHER;
    }
}
