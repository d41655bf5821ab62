package nl.baken.centre.intake;

import java.util.Locale;

/**
 * How far the centre is with a report. It only ever moves forward; an answered report may be answered again. What the
 * reporter is told is another matter: {@link nl.baken.post.ReportState}.
 */
public enum Stage {
    /** Nobody took it yet. */
    RECEIVED,
    /** Somebody took it. */
    IN_TRIAGE,
    ANSWERED,
    CLOSED;

    boolean mayBecome(Stage next) {
        return switch (next) {
            case RECEIVED -> false;
            case IN_TRIAGE -> this == RECEIVED;
            case ANSWERED -> this != CLOSED;
            case CLOSED -> this == IN_TRIAGE || this == ANSWERED;
        };
    }

    boolean isFinal() {
        return this == CLOSED;
    }

    /** Its class on screen: {@code in-triage}. */
    public String getStyle() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
