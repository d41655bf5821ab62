package nl.baken.journeys.walk;

/** A step of the walk did not hold. */
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailed(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new StepFailed(message);
        }
    }
}
