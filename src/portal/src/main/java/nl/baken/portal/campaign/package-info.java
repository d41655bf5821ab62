/**
 * Campaigns: pages that begin, last and end, with a short address for paper, a feed, and a way to pass them on.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Before its first day the address of a campaign says when it begins and nothing of what it is about; after its last
 *       day it says that it is over. Both lead to help, and answer 200: paper hangs longer than a campaign lasts, and who
 *       scans it should find a way on. Neither is in the sitemap, in search, in the feed or in the API.
 *   <li>A short address leads to the visitor's own language when the campaign is in it, else to Dutch.
 *   <li>Passing on is an ordinary link to the visitor's own mail program and an address to copy: no company takes part.
 *   <li>Which day it is, the edition says; at midnight there is a new one.
 * </ol>
 *
 * <p>Out of scope: reading the files ({@code portal.content}); posters and their codes to scan ({@code portal.material}).
 */
@NullMarked
package nl.baken.portal.campaign;

import org.jspecify.annotations.NullMarked;
