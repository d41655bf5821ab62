/**
 * Demo mode: on the first start of an empty demo, four fictional members and a dozen fictional reports, made and worked
 * by the very code that real ones go through.
 *
 * <p>Rules: nothing in here happens unless {@code baken.demo} is on and there is no member yet; every person, place and
 * event is made up, and nothing in a text is explicit. Out of scope: refusing other binds and data folders, which the
 * launcher does.
 */
@NullMarked
package nl.baken.centre.demo;

import org.jspecify.annotations.NullMarked;
