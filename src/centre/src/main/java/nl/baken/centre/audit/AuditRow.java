package nl.baken.centre.audit;

import java.time.Instant;

/**
 * One row of the trail. Ids and codes only.
 *
 * @param seq 1 for the first row, then one more for each
 * @param at to the microsecond, as the database keeps it
 * @param actor the id of a member, or {@code system}
 * @param subject what it was about: the id of a report or member, or a fingerprint
 * @param detail a code that completes the act; may be empty
 * @param keyId which of the centre's audit keys made the MAC
 */
public record AuditRow(long seq, Instant at, String actor, String act, String subject, String detail, String keyId) {}
