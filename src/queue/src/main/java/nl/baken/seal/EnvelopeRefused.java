package nl.baken.seal;

/** An envelope that its sender sealed is not taken. Says where and why, in our own words, never in the sender's. */
public final class EnvelopeRefused extends RuntimeException {
    private final String pointer;
    private final boolean stale;

    EnvelopeRefused(String pointer, String detail, boolean stale) {
        super(detail, null, false, false);
        this.pointer = pointer;
        this.stale = stale;
    }

    /** Where in the envelope, as a JSON pointer (RFC 6901); empty for the envelope as a whole. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong there. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Whether the same envelope may have been right a while ago: before the keys or the questions changed. */
    public boolean isStale() {
        return stale;
    }
}
