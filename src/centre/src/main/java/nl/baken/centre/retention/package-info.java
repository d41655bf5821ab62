/**
 * What is kept for how long, and its end: destroyed by a person who saw the list, and each night by itself.
 *
 * <p>Rules: every term stands in {@link nl.baken.centre.retention.Term}, and {@code src/docs/retention.md} is drawn from it;
 * whether a term has passed is computed again at the moment of destruction, under a lock on the row, so that a list that
 * somebody saw an hour ago destroys nothing that was opened again meanwhile; what is destroyed leaves a tombstone that holds
 * no content, and what has a tombstone and is there all the same (a backup was put back) is destroyed again before the
 * centre opens; each destruction is one transaction with its audit row. Figures stay: they name no report. Out of scope:
 * copies that others hold.
 */
@NullMarked
package nl.baken.centre.retention;

import org.jspecify.annotations.NullMarked;
