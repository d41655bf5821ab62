@NullMarked
package nl.baken.portal.web;

import org.jspecify.annotations.NullMarked;
