/**
 * Protection that turns no reporter away: what looks as if no person sent it is held apart, and read all the same.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Nobody is refused for who or how many they are. The sender of a report that is held apart gets the same answer as
 *       any other. The one refusal is that there is no room left on the disk, and it is told with the phone beside it.
 *   <li>No cookie, no storage, no address, no counting by sender. What is measured: whether the field is filled that
 *       people do not see, the time between check page and sending, work that a browser did, and how much comes in from
 *       everybody together.
 *   <li>What is asked of a sender (work, waiting) follows how much comes in. On an ordinary day nothing is asked.
 *   <li>What is no report gives way to what is: a copy for the own file is not made while far more comes in than is
 *       usual.
 *   <li>What is counted is kept in memory, by each node for itself, and is gone after a minute.
 * </ol>
 *
 * <p>Out of scope: how a report is taken ({@code portal.report}); what the centre does with one that is held apart.
 */
@NullMarked
package nl.baken.portal.guard;

import org.jspecify.annotations.NullMarked;
