/**
 * How often pages and files are asked for: a number per day and address, and nothing about who asked.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Counted are pages to read, signal checks, materials and short addresses. No way of telling, no answer, no search, no
 *       error, no preview: there somebody is on to something of their own.
 *   <li>A GET that is answered counts, whole or with 304: somebody opened the page again. What a browser shows from its own
 *       cache within five minutes never gets here and is not counted. HEAD and POST are not. Programs that read pages count as
 *       people do: nothing about who asks is looked at.
 *   <li>Only addresses that the site has are counted, so that nobody can make it grow.
 *   <li>Kept in memory for a minute, then written by the account that may add rows and nothing else. A batch whose writing
 *       failed is tried again with the next one; one that was written although its answer got lost counts twice.
 * </ol>
 *
 * <p>Out of scope: showing them ({@code centre.visits}).
 */
@NullMarked
package nl.baken.portal.count;

import org.jspecify.annotations.NullMarked;
