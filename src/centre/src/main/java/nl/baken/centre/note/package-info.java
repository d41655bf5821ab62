/**
 * What members write down about a report for each other or for themselves.
 *
 * <p>Rules: every note is sealed to the intake key and opened in memory for one page; a note for oneself is shown to
 * nobody else; a note is never changed, and only its writer takes it away. Out of scope: what the reporter reads.
 */
@NullMarked
package nl.baken.centre.note;

import org.jspecify.annotations.NullMarked;
