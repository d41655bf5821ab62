package nl.baken.seal;

/** A locked key did not open: the secret is wrong, or the lock was tampered with. */
public final class WrongSecret extends RuntimeException {
    WrongSecret() {
        super("the key did not open", null, false, true);
    }
}
