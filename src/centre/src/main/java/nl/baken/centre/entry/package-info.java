/**
 * Reports that somebody tells a member: by phone, in a talk, by mail. The member writes them down through the
 * professional's questions, and gives the reporter a code.
 *
 * <p>Rules: sealed and queued like any other report, with a mailbox of its own; how it came in is one of the triage codes;
 * what a member types outlives their session, sealed, until it is sent or thrown away (decision 075); the code is shown on
 * one page only. Out of scope: what is made of the report afterwards.
 */
@NullMarked
package nl.baken.centre.entry;

import org.jspecify.annotations.NullMarked;
