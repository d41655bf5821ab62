@NullMarked
package nl.baken.portal.campaign;

import org.jspecify.annotations.NullMarked;
