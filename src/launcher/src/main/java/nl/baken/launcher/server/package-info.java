/**
 * What runs inside the server's process: boots Payara Micro, deploys both wings when told to, and ends when the parent
 * is gone. Rules: nothing but the JDK and Payara's own classes may be used here, since this is
 * all there is on the class path; what a wing offers it hands over as types of the JDK and of Jakarta Servlet.
 */
@NullMarked
package nl.baken.launcher.server;

import org.jspecify.annotations.NullMarked;
