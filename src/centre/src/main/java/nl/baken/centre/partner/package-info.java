/**
 * Other case systems: which there are, what members share with them, how they fetch it, and what they propose to answer.
 *
 * <p>Rules: a report goes to a partner when a member shares it, one by one, and in no other way; it is sealed anew to the
 * partner's key, which counts only as the trust root certified it, with the parts that the certificate names; a partner
 * comes with a bearer token of which the hash is kept, is told 401 without one and is never sent to a page; what it leases
 * and does not acknowledge is given out again, and after {@link nl.baken.centre.partner.Leases#TRIES} times lies apart until a
 * team lead has looked; what a reporter sends after it goes
 * to a partner that has the report, in the same way; what it proposes to answer goes to a reporter only when a member sends it. Each act is one
 * transaction with its audit row. Out of scope: what a partner does with what it got.
 */
@NullMarked
package nl.baken.centre.partner;

import org.jspecify.annotations.NullMarked;
