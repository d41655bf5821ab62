/**
 * When something must have happened: Dutch working days and office hours, and what of them is set.
 *
 * <p>Rules: every moment is computed from rules, nothing is kept; what is late is found by a moment to compare with, so
 * that a change of a setting holds at once for all that is there. Out of scope: who is told.
 */
@NullMarked
package nl.baken.centre.deadline;

import org.jspecify.annotations.NullMarked;
