/**
 * The members of the centre: their accounts, how they sign in, and the keys that their passphrase opens.
 *
 * <p>Rules: a passphrase is never kept, it opens the member's own key or it does not; opened keys live in the memory of
 * one session only and are never serialised; a name that does not exist is answered like a wrong passphrase, with the
 * same work; every sign-in and every refusal is one row of the audit trail; the trust root signs who is
 * a member in which role (decision 041), and whoever it does not sign for may do nothing but wait; a key that somebody seals to a member is worth what the trust
 * root says of it. Out of scope: replacing the answer key, under which answers that were given must still verify.
 */
@NullMarked
package nl.baken.centre.staff;

import org.jspecify.annotations.NullMarked;
