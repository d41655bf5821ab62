package nl.baken.centre.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An exception in words that may be logged: classes and places, never messages, which may quote a report. */
final class Incident {
    private static final int FRAMES = 12;

    private Incident() {}

    static String describe(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        for (Throwable at = thrown; at != null && depth < 6; at = at.getCause(), depth++) {
            text.append(depth == 0 ? "" : "\n caused by ").append(at.getClass().getName());
            text.append(Arrays.stream(at.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n  at " + frame)
                    .collect(Collectors.joining()));
        }
        return text.toString();
    }
}
