/**
 * What every package stands on: settings, the organisation, secrets, time and randomness.
 *
 * <p>Rules: each setting is named once, in {@link nl.baken.platform.Setting}; what differs from region to region is in
 * {@link nl.baken.platform.Organisation} or in the content, never in code. Out of scope: anything that knows what a
 * report is.
 */
@NullMarked
package nl.baken.platform;

import org.jspecify.annotations.NullMarked;
