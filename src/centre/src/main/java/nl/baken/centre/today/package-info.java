/**
 * The first screen after signing in: what needs this member now.
 *
 * <p>Rules: shows short lists of what others keep, and where the rest is; opens nothing, so that it leaves no audit row.
 * Out of scope: the queue itself.
 */
@NullMarked
package nl.baken.centre.today;

import org.jspecify.annotations.NullMarked;
