/**
 * The page on which a reporter comes back with the receipt code and reads what the centre wrote.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Safety first: the page asks whether it is safe to read now, before anything else.
 *   <li>A code stands in no address, title, header or log.
 *   <li>A mistyped code is told as such; unknown and expired codes are answered alike.
 *   <li>The centre's messages are shown as text, and only when their signature holds; never the reporter's own words.
 * </ol>
 *
 * <p>Out of scope: writing back and withdrawing (a later issue), how a mailbox is opened ({@code nl.baken.post}).
 */
@NullMarked
package nl.baken.portal.answer;

import org.jspecify.annotations.NullMarked;
