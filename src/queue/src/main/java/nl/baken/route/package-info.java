/**
 * What a route asks, as data: a route's definition is the one source of its page, the page's CSS rules, the check page,
 * the validation, the JSON and its schema.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>Adding a question is one place (the definition in {@link nl.baken.route.Routes}) plus its texts
 *       ({@code i18n/route_nl.properties}).
 *   <li>Answers whose condition does not hold are dropped before anything else looks at them.
 *   <li>Form, API and opened envelope are checked by the same constraint, {@link nl.baken.route.ValidAnswers}.
 *   <li>Any script, emoji, bidi control, HTML or script text is an answer like any other and stays as it is. Two things
 *       change on arrival: line ends become LF (browsers post CRLF), and an answer of only blanks is no answer.
 * </ol>
 *
 * Out of scope: how a question looks (the portal), what happens to answers (seal, queue).
 */
@NullMarked
package nl.baken.route;

import org.jspecify.annotations.NullMarked;
