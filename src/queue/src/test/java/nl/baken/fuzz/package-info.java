/**
 * Where what a stranger sends is first understood, each as a target that takes any bytes at all and fails when a promise
 * is broken: {@code deploy/fuzz} feeds them with what Jazzer thinks up, and every build with the seeds in {@code
 * src/test/resources/nl/baken/fuzz}, to which each input that ever found something is added.
 */
@NullMarked
package nl.baken.fuzz;

import org.jspecify.annotations.NullMarked;
