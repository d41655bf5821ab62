@NullMarked
package nl.baken.launcher.backup;

import org.jspecify.annotations.NullMarked;
