/**
 * deploy/bench: what an instance with production flags takes and gives, in numbers, what its pages take on a phone, and
 * proof that under load nothing was lost.
 *
 * <p>Rules: its own instance on its own data folder, loopback only; bounded in count and time; what is compared is
 * measured in the same run, in turns; afterwards every code opens its mailbox and every envelope opens to what was sent,
 * or it ends with 1. Numbers that fall short of their floor are printed, not asserted: the machine may be busy.
 */
@NullMarked
package nl.baken.journeys.bench;

import org.jspecify.annotations.NullMarked;
