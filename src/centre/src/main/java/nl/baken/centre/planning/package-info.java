/**
 * The requests for a lesson, a training or a consult, as a list to plan by.
 *
 * <p>Rules: a request is a report of the route {@code aanvraag}: it comes sealed, stands in the queue with its deadlines like
 * any other, and moves through the same stages; closed is done. What was asked, for when and by whom is opened with a key and
 * audited, one request at a time. The day that a member gives it stands open in the row, so that ten thousand of them are
 * still in order (decision 069). Out of scope: agendas, and telling who asked: that goes by phone or by an answer.
 */
@NullMarked
package nl.baken.centre.planning;

import org.jspecify.annotations.NullMarked;
