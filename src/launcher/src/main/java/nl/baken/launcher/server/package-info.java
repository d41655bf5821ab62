/**
 * What runs inside the server's process: boots Payara Micro, deploys both wings when told to, and ends when the parent
 * is gone. Rules: nothing but the JDK and Payara's own boot classes may be used here.
 */
@NullMarked
package nl.baken.launcher.server;

import org.jspecify.annotations.NullMarked;
