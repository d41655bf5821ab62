package nl.baken.seal;

/**
 * Something sealed could not be opened, or is not what it says it is. The reason names a place, never content.
 */
public final class EnvelopeUnreadable extends RuntimeException {
    public EnvelopeUnreadable(String reason) {
        super("Unreadable: " + reason, null, false, true);
    }
}
