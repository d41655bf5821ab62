/**
 * baken.jar: both wings, their server and their database as one command, for a first look and for tests.
 *
 * <p>A small parent process checks what must hold, starts an embedded MariaDB and a Payara Micro beside it, and ends
 * both when it ends. Rules: a refusal is one line on stderr and exit code 1, before anything is touched; no password is
 * ever on a command line or in the environment; everything that an instance writes is inside its data folder, mode
 * 0700; what may be shared between data folders (unpacked programs, the class archive) is in a cache and holds no data.
 *
 * <p>Out of scope: production, where systemd starts nodes that have no database of their own.
 */
@NullMarked
package nl.baken.launcher;

import org.jspecify.annotations.NullMarked;
