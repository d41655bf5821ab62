/**
 * Holds every language against Dutch, in which all is written first: what is wrong with its bundles, which fails the build,
 * and what it lacks or has of an older day, which {@code deploy/translations} tells.
 *
 * <p>Rules: a bundle has every key of the Dutch one and no other, with the same gaps and the plurals that its language
 * needs; a plainer way of speaking has only what differs. Out of scope: whether a translation is good, which only a
 * reader knows.
 */
@NullMarked
package nl.baken.portal.translation;

import org.jspecify.annotations.NullMarked;
