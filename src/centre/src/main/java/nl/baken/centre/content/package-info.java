/**
 * The centre's screen about the website's content: what visitors see since when, what an editor should put right, and
 * which pages and sheets somebody has yet to confirm.
 *
 * <p>Rules: it only repeats what the portal told through the tables {@code content_reading} and {@code content_problem};
 * the newest reading says how things stand, so that what was put right is gone by itself. With more than one node of the
 * portal, they read the same content, and the one that read last speaks. Out of scope: editing, which happens in files.
 */
@NullMarked
package nl.baken.centre.content;

import org.jspecify.annotations.NullMarked;
