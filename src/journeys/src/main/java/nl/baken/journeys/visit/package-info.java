/**
 * Visits a running Baken over HTTP as a browser without JavaScript does: pages, forms, cookies.
 *
 * <p>Rules: nothing but the JDK; what a page must have is looked for by what people see or what assistive technology
 * reads (kinds of field, texts of buttons), not by generated ids. Out of scope: rendering, scripts, style.
 */
@NullMarked
package nl.baken.journeys.visit;

import org.jspecify.annotations.NullMarked;
