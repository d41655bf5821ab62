package nl.baken.seal;

/** A send token that is not taken. */
public final class SendTokenRefused extends RuntimeException {
    /** Why, as far as the sender may know. */
    public enum Reason {
        /** Missing, altered, or not made by this portal. */
        INVALID,
        /** Too old. */
        EXPIRED
    }

    private final Reason reason;

    public SendTokenRefused(Reason reason) {
        super("send token " + reason, null, false, true);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
