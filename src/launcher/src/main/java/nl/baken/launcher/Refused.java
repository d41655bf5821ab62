package nl.baken.launcher;

/** Baken cannot go on, for a reason that the caller can act on. Its message is the one line that the caller sees. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String message) {
        super(message);
    }

    public Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
