/**
 * {@code baken.jar doctor}: looks at an installation from where one of its settings files is read, and says in plain words what
 * is wrong and what to do.
 *
 * <p>Rules: it changes nothing; one line per thing, {@code ok}, {@code wrong} or {@code not checked} with the reason; no secret, no report and
 * no address of a person in a line; what stops one look stops no other. Out of scope: whether the wings run (systemd says so), what
 * only another machine can see.
 */
@NullMarked
package nl.baken.launcher.doctor;

import org.jspecify.annotations.NullMarked;
