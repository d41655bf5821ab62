package nl.baken.queue;

/** Nothing was stored: the database is away or has no room. The sender keeps the token and can try again. */
public final class NotStored extends RuntimeException {
    NotStored(Throwable cause) {
        super("not stored: " + cause.getClass().getSimpleName(), cause);
    }
}
