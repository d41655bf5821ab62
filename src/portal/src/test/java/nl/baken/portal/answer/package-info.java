@NullMarked
package nl.baken.portal.answer;

import org.jspecify.annotations.NullMarked;
