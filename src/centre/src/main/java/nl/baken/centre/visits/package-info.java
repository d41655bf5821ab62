/**
 * How often pages and materials of the website were asked for, per day.
 *
 * <p>Rules: there is nothing in it about who asked; the portal counts, this adds up. What is under five is not told, as in
 * {@code centre.insight}: in a small place two visits to one page on one day may be two people whom a reader knows. Taking it
 * along takes the passphrase again and leaves an audit row. Out of scope: what counts as a visit ({@code portal.count}).
 */
@NullMarked
package nl.baken.centre.visits;

import org.jspecify.annotations.NullMarked;
