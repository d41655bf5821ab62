/**
 * Who has a report open, for each other, so that two do not answer at once.
 *
 * <p>Rules: told by the page itself, now and then, while somebody can see it; forgotten within the hour; it locks nobody
 * out and is no look: what was opened stands in the audit trail. Out of scope: what happens when two answer all the same
 * ({@code centre.intake}).
 */
@NullMarked
package nl.baken.centre.presence;

import org.jspecify.annotations.NullMarked;
