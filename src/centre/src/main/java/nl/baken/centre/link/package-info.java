/**
 * Which reports are about the same situation or the same person.
 *
 * <p>Rules: a link is seen from both of its reports and taken away on either; which report is linked to which is sealed to
 * the intake key, since it tells what both are about; each act and each look leaves an audit row at the report where it was
 * done, which does not name the other. Out of scope: cases.
 */
@NullMarked
package nl.baken.centre.link;

import org.jspecify.annotations.NullMarked;
