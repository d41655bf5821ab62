/**
 * What the centre does by itself, again and again: when, and what becomes of a run that fails.
 *
 * <p>Rules: each node runs every round, so what a round does must bear being done twice; a run that fails (the database
 * away) never ends the schedule. Out of scope: what is done, which stands in the package that it is about.
 */
@NullMarked
package nl.baken.centre.round;

import org.jspecify.annotations.NullMarked;
