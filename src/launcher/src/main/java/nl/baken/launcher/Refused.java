package nl.baken.launcher;

/** Baken cannot go on, for a reason that the caller can act on. Its message is the one line that the caller sees. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
