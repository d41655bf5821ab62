/**
 * Who may do what in the centre. Closed to everybody is what says nothing.
 *
 * <p>How to declare access. <b>A screen, servlet or resource</b>: one line in {@link nl.baken.centre.access.Screen} with
 * its path and the right that it needs. The door goes by that table and by nothing else; a centre with a view, servlet or
 * JAX-RS resource that is not in it answers 503 to everything and names it in the log. <b>A service</b>, which is a public
 * class with a scope that is no {@code @Named} bean: {@link nl.baken.centre.access.AllowedTo} on the class, on a method
 * where that needs something else. Without it every call is refused, and a unit test names the class. Package-private
 * classes are reached through the services of their package and declare nothing. {@code ANYBODY} on a method says that
 * its callers are checked. What takes the passphrase again also
 * carries {@link nl.baken.centre.access.Confirmed}, and its screen shows {@code WEB-INF/templates/confirm.xhtml} (decision
 * 056). <b>A job</b> runs as {@code Caller.system(…)} and may then call what is
 * {@code @AllowedTo(Right.SYSTEM)}. <b>A right</b> is given to roles in {@code staff.Role}; keys follow it.
 *
 * <p>Rules: who acts is read from the session at the door, never from anything that a browser sends. Out of scope: which
 * parts of a report a role may see ({@code staff.Role}), and which report a member may open (all, and each look is audited).
 */
@NullMarked
package nl.baken.centre.access;

import org.jspecify.annotations.NullMarked;
