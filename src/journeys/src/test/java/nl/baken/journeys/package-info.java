/**
 * What the assembled system promises, shown on the real thing: {@code baken.jar} with its database, a real browser, the
 * real classes of all modules.
 *
 * <p>Rules: one running instance serves all tests ({@link nl.baken.journeys.house.Baken}), so a test knows only what it
 * made itself and leaves nothing broken; no test waits for a time, only for something to happen; nothing of ours is
 * mocked. Out of scope: what a module can show by itself, which its own tests show.
 */
@NullMarked
package nl.baken.journeys;

import org.jspecify.annotations.NullMarked;
