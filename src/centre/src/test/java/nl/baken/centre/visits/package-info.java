@NullMarked
package nl.baken.centre.visits;

import org.jspecify.annotations.NullMarked;
