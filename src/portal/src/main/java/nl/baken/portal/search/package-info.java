/**
 * Search over the pages of the portal, in memory, one index per language and edition of the content.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Nothing of a question is kept, counted or logged. The engine's cache of questions is off, no exception carries
 *       words, and the page says what the visitor's own browser keeps.
 *   <li>Questions are words, not a language: no sign of one is an operator, and no question costs more than
 *       {@link nl.baken.portal.search.Question#MOST_WORDS} words of work.
 *   <li>An index never changes. A new edition brings new ones, whole, before its pages are shown; who asks meanwhile is
 *       answered from the ones before.
 *   <li>Which words join to longer ones is learnt from the pages themselves; there is no list of words in the code.
 *   <li>A passage is handed on as words and marks, never as markup: the view escapes it.
 * </ol>
 *
 * <p>Out of scope: what pages there are ({@code portal.content}); an interface for programs.
 */
@NullMarked
package nl.baken.portal.search;

import org.jspecify.annotations.NullMarked;
