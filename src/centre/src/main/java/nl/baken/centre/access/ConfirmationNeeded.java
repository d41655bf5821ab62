package nl.baken.centre.access;

/** Who acts has the right, and must first type their passphrase again. Nothing was done. */
public final class ConfirmationNeeded extends IllegalStateException {
    private static final long serialVersionUID = 1;

    ConfirmationNeeded() {
        super("The passphrase is needed again");
    }
}
