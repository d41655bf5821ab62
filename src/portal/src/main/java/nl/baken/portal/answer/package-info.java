/**
 * The page on which a reporter comes back with the receipt code, reads what the centre wrote, writes back, or withdraws.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Safety first: the page asks whether it is safe to read now, before anything else.
 *   <li>A code stands in no address, title, header or log, and on the page only while it is typed.
 *   <li>A mistyped code is told as such; unknown, expired and replaced codes are answered alike.
 *   <li>The centre's messages are shown as text, and only when their signature holds; never the reporter's own words.
 *   <li>What the reporter writes is sent once or told to be unsent, and stays on the page until then.
 *   <li>What a withdrawal does, and when staff decide, is told before it is made.
 * </ol>
 *
 * <p>Out of scope: how a mailbox is opened ({@code nl.baken.post}), what becomes of what is sent.
 */
@NullMarked
package nl.baken.portal.answer;

import org.jspecify.annotations.NullMarked;
