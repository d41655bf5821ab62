/**
 * The way of a submission from the portal to the centre: sealed, stored exactly once, claimed exactly once.
 *
 * <p>Rules: stored and acknowledged, or {@link nl.baken.queue.NotStored}; nothing between. The portal's database account
 * may add here and never look. Nothing that a reporter wrote passes unsealed beyond {@link nl.baken.queue.Submitter}.
 * Out of scope: what the centre does with a report once it has claimed it.
 */
@NullMarked
package nl.baken.queue;

import org.jspecify.annotations.NullMarked;
