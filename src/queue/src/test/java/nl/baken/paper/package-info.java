/** Tests of what is printed. */
@NullMarked
package nl.baken.paper;

import org.jspecify.annotations.NullMarked;
