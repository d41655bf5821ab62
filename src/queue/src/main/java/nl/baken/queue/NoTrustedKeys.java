package nl.baken.queue;

/** There is no key set signed by the pinned trust root, so nothing can be sealed: no reports are taken. */
public final class NoTrustedKeys extends RuntimeException {
    public NoTrustedKeys() {
        super("no trusted key set", null, false, true);
    }
}
