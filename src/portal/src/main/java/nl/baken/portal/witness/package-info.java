/**
 * What the portal serves to everybody alike, told by SHA-256, so that others can see whether it is what the centre signed.
 *
 * <p>Rules: told are the documents in which a report is written, in every language, and every script and stylesheet there
 * is; a document is told as its bytes are served. The portal tells and never signs: the signature is made in the centre,
 * under the trust root, and verified here before it is shown. Out of scope: whether somebody was served something else
 * (that is for {@code deploy/witness} to find out), and the answers to a POST, which are for one visitor.
 */
@NullMarked
package nl.baken.portal.witness;

import org.jspecify.annotations.NullMarked;
