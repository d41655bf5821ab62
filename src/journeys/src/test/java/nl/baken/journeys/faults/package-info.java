/**
 * The long tests, which {@code deploy/test --faults} runs and {@code deploy/test} does not: an installation as
 * {@code deploy/production} has it, on free ports of this machine, with its database, nginx and both wings as processes of their own.
 *
 * <p>Rules: the files of {@code deploy/production} are used as they are, but for paths, ports and the user; a test leaves all running as
 * it found it. Out of scope: systemd, Tor's network, more than one machine.
 */
@NullMarked
package nl.baken.journeys.faults;

import org.jspecify.annotations.NullMarked;
