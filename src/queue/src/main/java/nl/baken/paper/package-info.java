/**
 * Documents for people to keep on paper or in a file: XHTML becomes a tagged PDF (PDF/UA-1), in memory.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>What is printed is secret: a report's answers, the words of a recovery sheet. Nothing of it reaches a file, a log
 *       or a message of an exception, and nothing is fetched, whatever the document names.
 *   <li>One document is made at a time, a few more may wait for it, and all others are told at once to come again. The
 *       length of a document is bounded. So it can take one core at most, and never the memory that reports need.
 *   <li>Any text can be printed. What our typeface has no sign for shows as {@code �}, and who prints can tell so.
 * </ol>
 *
 * <p>Out of scope: what stands in a document, and who may have it.
 */
@NullMarked
package nl.baken.paper;

import org.jspecify.annotations.NullMarked;
