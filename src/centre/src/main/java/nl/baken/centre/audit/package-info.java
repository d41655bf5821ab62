/**
 * The audit trail: who looked at what, and who did what.
 *
 * <p>Rules: rows are only ever added; each look is written and committed before its text is shown; a row holds ids and
 * codes, never a reporter's words or name. Each row's MAC covers the row before it, under a key that is not in the
 * database, so that whoever owns the database can change, drop or reorder nothing unseen; each night the centre checks the whole of it by itself.
 * Months whose term is over are dropped from its beginning by {@link nl.baken.centre.audit.AuditSegments}, and the trail says so itself.
 */
@NullMarked
package nl.baken.centre.audit;

import org.jspecify.annotations.NullMarked;
