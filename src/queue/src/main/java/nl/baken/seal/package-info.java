/**
 * Sealing: what a reporter wrote becomes unreadable to everybody but the centre's members, and what the centre answers
 * becomes unforgeable by anybody else.
 *
 * <p>The one sentence behind every type here: whoever owns the database can neither read a report nor forge an answer.
 *
 * <ul>
 *   <li>{@link nl.baken.seal.Envelope}: a submission in three separately sealed parts, made by {@link
 *       nl.baken.seal.Sealer}, opened by {@link nl.baken.seal.Opener}.
 *   <li>{@link nl.baken.seal.KeySet}: the published keys, signed by the trust root whose fingerprint is pinned.
 *   <li>{@link nl.baken.seal.SealedReply}: an answer, signed by a certified answer key, sealed to a mailbox.
 *   <li>{@link nl.baken.seal.LockedKey}, {@link nl.baken.seal.KeyShare}: private keys at rest.
 *   <li>{@link nl.baken.seal.ReceiptCode}, {@link nl.baken.seal.MailboxLock}, {@link nl.baken.seal.SendTokens}, {@link
 *       nl.baken.seal.MailboxPasses}: what a reporter holds.
 *   <li>{@link nl.baken.seal.ReporterMessage}: what a reporter writes back, signed with what only the code opens; {@link
 *       nl.baken.seal.MailboxChange}: a new code's mailbox, signed by a member.
 * </ul>
 *
 * <p>Rules: pure Java, no container, no database, no clock of its own; keys are P-256 JWKs; text that leaves this
 * package is never a secret unless its name says so. Out of scope: who may open what (the centre's vault), storage.
 */
@NullMarked
package nl.baken.seal;

import org.jspecify.annotations.NullMarked;
