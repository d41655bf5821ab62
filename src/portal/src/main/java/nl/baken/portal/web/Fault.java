package nl.baken.portal.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLSyntaxErrorException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Something that went wrong and that nobody nearer could handle.
 *
 * <p>Guarantee: its log line holds types and places in the code, never a message. A message may quote what a visitor
 * wrote.
 */
final class Fault {
    private static final Logger LOG = Logger.getLogger(Fault.class.getName());
    private static final int DEEPEST_CAUSE = 20;
    private static final int FRAMES_PER_CAUSE = 12;

    private final Throwable cause;
    private final int status;

    private Fault(Throwable cause, int status) {
        this.cause = cause;
        this.status = status;
    }

    static Fault of(Throwable cause) {
        return new Fault(cause, isDatabaseAway(cause) ? 503 : 500);
    }

    /** 503 when the database did not answer, else 500. */
    int status() {
        return status;
    }

    void log() {
        if (isVisitorGone()) {
            return;
        }
        LOG.log(status == 503 ? Level.WARNING : Level.SEVERE, description());
    }

    String description() {
        StringBuilder text = new StringBuilder(status == 503 ? "Database away" : "Fault");
        Throwable current = cause;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++, current = current.getCause()) {
            text.append(depth == 0 ? ": " : "\ncaused by ")
                    .append(current.getClass().getName());
            StackTraceElement[] trace = current.getStackTrace();
            for (int i = 0; status != 503 && i < Math.min(trace.length, FRAMES_PER_CAUSE); i++) {
                text.append("\n  at ").append(trace[i]);
            }
        }
        return text.toString();
    }

    /** A connection that broke while writing: nobody is left to tell, and nothing of ours is wrong. */
    private boolean isVisitorGone() {
        return cause instanceof IOException && status == 500;
    }

    private static boolean isDatabaseAway(Throwable cause) {
        Throwable current = cause;
        for (int depth = 0; current != null && depth < DEEPEST_CAUSE; depth++, current = current.getCause()) {
            if (current instanceof SQLException
                    && !(current instanceof SQLIntegrityConstraintViolationException)
                    && !(current instanceof SQLSyntaxErrorException)) {
                return true;
            }
        }
        return false;
    }
}
