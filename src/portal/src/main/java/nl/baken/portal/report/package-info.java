/**
 * Taking a report: a route's one document, its check page, the sending, and the same through the API.
 *
 * <p>Rules:
 *
 * <ol>
 *   <li>What a route asks is known by its definition only ({@code nl.baken.route}); markup, CSS rules, check page and API
 *       are made from it.
 *   <li>One document per route and language, the same bytes for everybody. No step state: which question is in view is
 *       the address's fragment, which conditions hold is seen by CSS.
 *   <li>Nothing typed is lost by an error of ours: every answer to a POST holds all answers, in fields or hidden inputs.
 *   <li>Each text that somebody typed goes through {@link nl.baken.portal.report.Markup#escape} or a Facelets
 *       expression.
 *   <li>The receipt code is shown by the page that follows a send and stands in no address, header or log.
 *   <li>With JavaScript, the module in {@code assets/sealing.js} takes over on the document that came with a GET: it looks
 *       over, seals and sends (decision 033). What it must know of a question stands at that question, its words stand in
 *       the document's templates; it holds none of its own. Without it the server does the same, and says so.
 * </ol>
 *
 * <p>Out of scope: abuse protection ({@code portal.guard}), reading answers
 * ({@code portal.answer}).
 */
@NullMarked
package nl.baken.portal.report;

import org.jspecify.annotations.NullMarked;
