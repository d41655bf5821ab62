/**
 * deploy/contact-sheet: every type of page of the public wing on one picture, as people of all kinds see it.
 *
 * <p>Rules: the pages of a running instance in a real browser, reached as people reach them; nothing is arranged for the
 * picture but its direction. Out of scope: judging what is seen, which {@code src/docs/look.md} does.
 */
@NullMarked
package nl.baken.journeys.look;

import org.jspecify.annotations.NullMarked;
