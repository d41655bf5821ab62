@NullMarked
package nl.baken.launcher.doctor;

import org.jspecify.annotations.NullMarked;
