/**
 * The centre's inbox: takes submissions out of the queue, shows them in order of need, opens them part by part for who
 * may see them, answers reporters, and takes up what they write back.
 *
 * <p>Rules: no look without its audit row; a reporter's words are opened in memory for one page and kept nowhere in
 * clear; one report that does not open never hides the others; what two members do at once is told, never overwritten;
 * a text being written survives an ended session, sealed. What may follow on
 * what stands in {@link nl.baken.centre.intake.Move}. Out of scope: triage codes, related reports ({@code
 * centre.link}), cases.
 */
@NullMarked
package nl.baken.centre.intake;

import org.jspecify.annotations.NullMarked;
