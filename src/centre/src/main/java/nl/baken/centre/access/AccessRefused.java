package nl.baken.centre.access;

/** Somebody asked for what they have no right to. Says nothing of what it was. */
public final class AccessRefused extends IllegalStateException {
    private static final long serialVersionUID = 1;

    AccessRefused() {
        super("No right to this");
    }
}
