/**
 * deploy/walk: one report through a running instance, from a reporter's words to the centre's screen and back.
 *
 * <p>Rules: over HTTP as people do it, without JavaScript; each step is proven, not assumed, or the walk ends there. Out of
 * scope: instances without demo members.
 */
@NullMarked
package nl.baken.journeys.walk;

import org.jspecify.annotations.NullMarked;
