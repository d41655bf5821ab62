package nl.baken.portal.guard;

/** What happens to a report that is about to be stored. */
public enum Verdict {
    /** It is stored. */
    TAKEN,
    /** It is stored, and marked: it looks as if no person sent it. */
    APART,
    /** It is not stored yet: the sender waits a little, keeps every word, and sends it then. */
    LATER,
    /** It is not stored: the disk is nearly full. */
    NO_ROOM
}
