/**
 * baken.jar: both wings, their server and their database as one command, for a first look and for tests; and, for
 * production, one wing alone against a database that somebody else runs ({@link nl.baken.launcher.Node}).
 *
 * <p>A small parent process checks what must hold, starts an embedded MariaDB and a Payara Micro beside it, and ends
 * both when it ends. Rules: a refusal is one line on stderr and exit code 1, before anything is touched; no password is
 * ever on a command line or in the environment; everything that an instance writes is inside its data folder, mode
 * 0700; what may be shared between data folders (unpacked programs, the class archive) is in a cache and holds no data.
 *
 * <p>Out of scope: TLS towards visitors and a second portal's share of them (nginx), a service's end and new start
 * (systemd), making the accounts of a database that is not ours ({@code deploy/production/mariadb}).
 */
@NullMarked
package nl.baken.launcher;

import org.jspecify.annotations.NullMarked;
