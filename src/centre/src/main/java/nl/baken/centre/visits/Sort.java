package nl.baken.centre.visits;

import java.util.Locale;

/** What is at an address that visits are counted of. */
public enum Sort {
    CAMPAIGNS,
    SHORT,
    FILES,
    PAGES;

    static Sort of(String path) {
        if (path.startsWith("/c/")) {
            return SHORT;
        }
        if (path.endsWith(".pdf") || path.endsWith(".zip")) {
            return FILES;
        }
        return path.matches("/[a-z-]+(/makkelijk)?/campagne/.+") ? CAMPAIGNS : PAGES;
    }

    /** Of its texts. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
