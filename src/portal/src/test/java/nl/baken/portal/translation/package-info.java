/** Tests of what holds every language against Dutch. */
@NullMarked
package nl.baken.portal.translation;

import org.jspecify.annotations.NullMarked;
