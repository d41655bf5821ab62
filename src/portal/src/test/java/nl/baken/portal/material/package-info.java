@NullMarked
package nl.baken.portal.material;

import org.jspecify.annotations.NullMarked;
