package nl.baken.centre.insight;

import java.util.Locale;

/** What figures can be told by. The names are those of the table's columns. */
public enum Dimension {
    FORM,
    SECTOR,
    MUNICIPALITY,
    AGE,
    GENDER,
    PHASE,
    URGENCY,
    BORDER,
    ONLINE,
    ROLE,
    ROUTE,
    CHANNEL;

    /** The column, and the key of its texts. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
