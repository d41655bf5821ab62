/**
 * The mailboxes through which the centre answers a reporter whom it may not know, and by which a reporter's further
 * words find their report.
 *
 * <p>Rules: a mailbox is found by a receipt code alone; an answer is shown only when its signature holds; what the
 * reporter wrote is never in it, since whoever holds the phone may hold the code. Out of scope: who may answer.
 */
@NullMarked
package nl.baken.post;

import org.jspecify.annotations.NullMarked;
