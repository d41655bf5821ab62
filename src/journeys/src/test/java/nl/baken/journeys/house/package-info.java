/**
 * What the journeys stand on: a running instance, a database, a browser, a relay, a search for traces.
 *
 * <p>Rules: everything listens on loopback and lives under {@code target}; whatever a test starts is ended by its process
 * id, also when the test fails. Out of scope: what is asserted.
 */
@NullMarked
package nl.baken.journeys.house;

import org.jspecify.annotations.NullMarked;
