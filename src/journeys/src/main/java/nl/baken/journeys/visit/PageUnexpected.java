package nl.baken.journeys.visit;

/** A page is not what it has to be; the message says which page and what was looked for, never what stood on it. */
public final class PageUnexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageUnexpected(String message) {
        super(message);
    }
}
