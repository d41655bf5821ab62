/**
 * The documents in which a report is written, as the portal says it serves them, and the team lead's signature under them.
 *
 * <p>Rules: nothing is signed by itself; a signature takes the passphrase of a member who holds the trust root, typed for
 * that one act, and leaves one row in the audit trail. What is signed is what was shown: when the portal has told something
 * else meanwhile, nothing is signed. Out of scope: whether the documents are good (decision 031 says where that comes from).
 */
@NullMarked
package nl.baken.centre.document;

import org.jspecify.annotations.NullMarked;
