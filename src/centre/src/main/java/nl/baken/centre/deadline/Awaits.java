package nl.baken.centre.deadline;

/** What a report waits for, if it waits for the centre. The database computes it; the numbers stand in its table. */
public enum Awaits {
    NOTHING,
    /** That somebody opens it, and it is urgent. */
    URGENT_LOOK,
    /** That somebody opens it. */
    LOOK,
    /** The first answer to its reporter. */
    FIRST_ANSWER,
    /** An answer to what its reporter wrote afterwards. */
    ANSWER;

    /** @param number as the database has it */
    public static Awaits of(int number) {
        return values()[number];
    }
}
