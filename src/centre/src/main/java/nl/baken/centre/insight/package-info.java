/**
 * Figures about what was reported, for who works here and for who answers for it.
 *
 * <p>Rules: made of the counts by month ({@code triage_fact}) and nothing else, so that no report is opened and no key is
 * needed; no count under five is shown, nor one by which such a count could be worked out within its table; taking them
 * along leaves an audit row. Out of scope: publishing them.
 */
@NullMarked
package nl.baken.centre.insight;

import org.jspecify.annotations.NullMarked;
