/**
 * What every package stands on: settings, secrets, time and randomness.
 *
 * <p>Rules: no domain word in here; each setting is named once, in {@link nl.baken.platform.Setting}. Out of scope:
 * anything that knows what a report is.
 */
@NullMarked
package nl.baken.platform;

import org.jspecify.annotations.NullMarked;
