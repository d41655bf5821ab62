/**
 * The centre's door: headers, who may pass, addresses, error pages, the state of the session.
 *
 * <p>Rules: everything is closed to whoever is not signed in, but the sign-in page and the style sheets; the order of
 * filters stands in web.xml. Out of scope: what is behind the door.
 */
@NullMarked
package nl.baken.centre.web;

import org.jspecify.annotations.NullMarked;
