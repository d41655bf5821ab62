/**
 * The centre's door: headers, who may pass, addresses, error pages, the state of the session.
 *
 * <p>Rules: the door passes what {@code access.Screen} lists, to whom it lists it, and style sheets; nothing else is there
 * for anybody. It says on the thread who acts, and services go by that. The order of filters stands in web.xml. Out of scope: what is behind the door.
 */
@NullMarked
package nl.baken.centre.web;

import org.jspecify.annotations.NullMarked;
