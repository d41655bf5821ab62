/**
 * What members make of a report: to which stage they bring it, what takes two of them, and its codes.
 *
 * <p>Rules: {@link nl.baken.centre.intake.Move#ALL} says what may follow on what; what takes two members has no effect
 * until another one than who proposed it agrees, after a look of their own; reasons and codes are sealed to the intake
 * key; what two members do at once is told, never overwritten. Of the codes only counts by month are in clear, without
 * the report. Out of scope: how likely or bad something is ({@code centre.risk}), what the figures become.
 */
@NullMarked
package nl.baken.centre.triage;

import org.jspecify.annotations.NullMarked;
