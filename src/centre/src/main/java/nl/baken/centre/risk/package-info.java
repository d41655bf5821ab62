/**
 * How much danger there is, as members judge it: a sheet of fixed questions, and a level that a member chooses and gives
 * reasons for.
 *
 * <p>Rules: nothing is counted or scored; every assessment stays, sealed to the intake key; an acute one makes its report
 * urgent at once, and stands when another member confirms it. Out of scope: what is done about it.
 */
@NullMarked
package nl.baken.centre.risk;

import org.jspecify.annotations.NullMarked;
