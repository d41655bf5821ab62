package nl.baken.journeys.house;

/** What is needed is not there; the message says in one line what, and what to do about it. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotReady(String message) {
        super(message);
    }

    public NotReady(String message, Throwable cause) {
        super(message, cause);
    }
}
