package nl.baken.centre.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which browser a session is in, as one word of ours: enough for its owner to know it again, and all that is kept of it. */
enum Browser {
    FIREFOX,
    EDGE,
    CHROME,
    SAFARI,
    OTHER;

    /**
     * The browser that calls itself so.
     *
     * @param userAgent the header of RFC 9110 §10.1.5, which is not kept
     */
    static Browser of(@Nullable String userAgent) {
        String says = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (says.contains("firefox/") || says.contains("fxios/")) {
            return FIREFOX;
        }
        if (says.contains("edg/") || says.contains("edga/") || says.contains("edgios/")) {
            return EDGE;
        }
        if (says.contains("chrome/") || says.contains("crios/") || says.contains("chromium/")) {
            return CHROME;
        }
        return says.contains("safari/") ? SAFARI : OTHER;
    }

    /** From the database, where it may be anything. */
    static Browser named(String word) {
        try {
            return valueOf(word);
        } catch (IllegalArgumentException e) {
            return OTHER;
        }
    }
}
