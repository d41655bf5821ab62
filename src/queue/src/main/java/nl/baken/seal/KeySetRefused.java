package nl.baken.seal;

/** A published key set that is not signed by the pinned trust root. With it the portal takes no reports. */
public final class KeySetRefused extends RuntimeException {
    KeySetRefused(String reason) {
        super("Key set refused: " + reason, null, false, true);
    }
}
