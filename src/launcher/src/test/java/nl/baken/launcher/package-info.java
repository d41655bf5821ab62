/** Tests of the launcher: its refusals one by one, and the real jar through every kind of end. */
@NullMarked
package nl.baken.launcher;

import org.jspecify.annotations.NullMarked;
