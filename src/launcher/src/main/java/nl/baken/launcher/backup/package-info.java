/**
 * {@code baken.jar backup} and {@code baken.jar restore}: what an installation cannot do without, sealed to a recovery key whose
 * private half lies offline.
 *
 * <p>Rules: a backup is a folder that gets its name when it is whole, with a manifest and one sealed file; nothing of it is
 * ever in clear on a disk, no secret on a command line or in an environment; database, centre and portal are backed up each by
 * itself. A restore looks at all of a backup before it touches anything, and goes into what is empty, nowhere else. The formats
 * are age's, gzip's and zip's: what no Baken is left for, {@code age -d} opens.
 *
 * <p>Out of scope: copies elsewhere, when to run (systemd's timers), the keys that MariaDB encrypts its files with.
 */
@NullMarked
package nl.baken.launcher.backup;

import org.jspecify.annotations.NullMarked;
