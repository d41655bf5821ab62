package nl.baken.seal;

import java.util.Locale;

/** What a submission is. */
public enum Kind {
    /** A first message, which opens a report. */
    REPORT,
    /** What the reporter writes back under the centre's answers. */
    FOLLOW_UP,
    /** That the reporter asks for the report to be destroyed. */
    WITHDRAWAL;

    /** The name in an envelope's protected header and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws EnvelopeUnreadable when there is no such kind */
    public static Kind of(String code) {
        for (Kind kind : values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw new EnvelopeUnreadable("its kind is unknown");
    }
}
