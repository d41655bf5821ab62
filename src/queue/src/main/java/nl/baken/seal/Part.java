package nl.baken.seal;

import java.util.Locale;

/** The three separately sealed parts of an envelope, so that a role can be given one and not another. */
public enum Part {
    /** What, where, when. */
    STORY,
    /** Who reports, and how they can safely be reached. */
    REPORTER,
    /** The people it is about. */
    PERSONS;

    /** The name in an envelope's JSON and protected header. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
