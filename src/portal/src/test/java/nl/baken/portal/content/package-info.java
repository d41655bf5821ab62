@NullMarked
package nl.baken.portal.content;

import org.jspecify.annotations.NullMarked;
