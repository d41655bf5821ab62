/**
 * Tells the centre's duty address by e-mail that there is work: at once for what came in urgent, else once a working day.
 *
 * <p>Rules: a letter holds counts and nothing of a report: no id, no word, no code, no address of ours; the subject is always
 * the same. What is to be told is kept in the database in the transaction in which it happened, so that a mail server that is
 * away loses nothing; it is tried again with growing delay, and told once. A letter that the server took and whose
 * acknowledgement got lost goes a second time under the same Message-ID: SMTP allows no more. The daily letter carries the
 * head of the audit trail, so that a witness lies outside the database. Out of scope: letters to reporters.
 */
@NullMarked
package nl.baken.centre.notify;

import org.jspecify.annotations.NullMarked;
