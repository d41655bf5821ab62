@NullMarked
package nl.baken.portal.guard;

import org.jspecify.annotations.NullMarked;
