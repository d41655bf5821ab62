/**
 * A running instance as its operator sees it: data folder, database rows, processes.
 *
 * <p>Rules: reads, never writes; knows the folder's layout in one place ({@link
 * nl.baken.journeys.house.InstanceFolder}); no secret gets into a message. Out of scope: what a visitor sees.
 */
@NullMarked
package nl.baken.journeys.house;

import org.jspecify.annotations.NullMarked;
