package nl.baken.centre.notify;

/**
 * How much there is to do.
 *
 * @param late something should have happened by now
 * @param urgent urgent, and nobody opened them
 * @param unread nobody opened them
 * @param wrote their reporters wrote and wait
 * @param looks proposals that wait for a second member
 * @param open all that are not closed
 */
record Counts(int late, int urgent, int unread, int wrote, int looks, int open) {}
