@NullMarked
package nl.baken.portal.search;

import org.jspecify.annotations.NullMarked;
