package nl.baken.paper;

/** Too many documents at once; trying again a little later helps. */
public final class PaperBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PaperBusy() {
        super("too many at once", null, false, true);
    }
}
