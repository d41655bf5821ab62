@NullMarked
package nl.baken.portal.count;

import org.jspecify.annotations.NullMarked;
