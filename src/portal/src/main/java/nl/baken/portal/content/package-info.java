/**
 * The content of the portal: Markdown in a folder becomes pages, and a mistake becomes a message with file and line.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>A file's path is its page's path: {@code nl/signalen/ouders.md} is {@code /nl/signalen/ouders}, and
 *       {@code index.md} is its folder's page.
 *   <li>An {@link nl.baken.portal.content.Edition} is all content of one moment, checked as a whole. One error anywhere
 *       and it is not published: the one before stays. Warnings do not hold it up.
 *   <li>No HTML of an editor reaches a page: Markdown only, escaped, with addresses that cannot run anything.
 *   <li>Nothing outside the folder is read: no symbolic link is followed, no name climbs.
 *   <li>Nothing of a region stands in the code. Which pages there are, and what the menu can show, comes from the folder.
 *   <li>The signal check keeps nothing and counts nothing: answers come in one POST and leave in its page.
 * </ol>
 *
 * <p>Each edition is fired as an event before its pages are shown; that is where search takes them from.
 *
 * <p>Out of scope: how bytes are cached and sent ({@code portal.web}); who may edit (the folder's file rights decide).
 */
@NullMarked
package nl.baken.portal.content;

import org.jspecify.annotations.NullMarked;
