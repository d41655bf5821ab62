package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Seals;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.EnvelopeUnreadable;

/**
 * What was filled in about reports, every version of it, sealed to the intake key. Nothing is ever changed: who fills in
 * anew adds a version.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Sheets {
    private static final int MOST = 50;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Seals seals;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Sheets(Seals seals, Audit audit, InstantSource clock) {
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Sheets() {}

    /**
     * A version as it lies there.
     *
     * @param number from 1
     * @param filled empty when none of the member's keys opens it
     */
    public record Version(UUID id, int number, UUID member, Instant at, Optional<FilledSheet> filled) {
        public Instant getAt() {
            return at;
        }
    }

    /** Every version, the newest first; 50 at most. */
    public List<Version> look(UUID report, Sheet sheet, Actor actor) {
        actor.requireReports();
        List<Version> versions = versions(report, sheet, actor);
        audit.record(actor.id(), Act.LOOKED_AT_SHEET, report.toString(), sheet.kind());
        return versions;
    }

    /** How many versions there are; nothing is opened. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int count(UUID report, Sheet sheet) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM report_sheet WHERE report = ?1 AND kind = ?2")
                        .setParameter(1, report.toString())
                        .setParameter(2, sheet.kind())
                        .getSingleResult())
                .intValue();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Version> versions(UUID report, Sheet sheet, Actor actor) {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), number, CAST(member AS CHAR), at, sealed"
                        + " FROM report_sheet WHERE report = ?1 AND kind = ?2 ORDER BY number DESC LIMIT " + MOST)
                .setParameter(1, report.toString())
                .setParameter(2, sheet.kind())
                .getResultList();
        return rows.stream()
                .map(row -> version((Object[]) row, report, sheet, actor))
                .toList();
    }

    /**
     * Adds a version. The caller holds the report and writes the audit row.
     *
     * @param seen how many versions the member saw
     * @return its id
     * @throws FilledInMeanwhile when there are more by now
     * @throws nl.baken.seal.Padding.PartTooLarge when it is too long
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID add(UUID report, Sheet sheet, FilledSheet filled, int seen, Actor actor) {
        int there = count(report, sheet);
        if (there != seen) {
            throw new FilledInMeanwhile();
        }
        UUID id = UUID.randomUUID();
        em.createNativeQuery("INSERT INTO report_sheet (id, report, kind, number, member, at, sealed)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, id.toString())
                .setParameter(2, report.toString())
                .setParameter(3, sheet.kind())
                .setParameter(4, there + 1)
                .setParameter(5, actor.id().toString())
                .setParameter(6, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                .setParameter(7, seals.sealNote(report, sheet.kind(), id, filled.toJson(), actor))
                .executeUpdate();
        return id;
    }

    private Version version(Object[] row, UUID report, Sheet sheet, Actor actor) {
        UUID id = UUID.fromString((String) row[0]);
        return new Version(
                id,
                ((Number) row[1]).intValue(),
                UUID.fromString((String) row[2]),
                instant(row[3]),
                seals.openNote(report, sheet.kind(), id, (String) row[4], actor).flatMap(Sheets::parsed));
    }

    private static Optional<FilledSheet> parsed(String json) {
        try {
            return Optional.of(FilledSheet.parse(json));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    private static Instant instant(Object stored) {
        LocalDateTime local =
                stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored;
        return local.toInstant(ZoneOffset.UTC);
    }

    /** Somebody else filled it in while this member did. */
    public static final class FilledInMeanwhile extends IllegalStateException {
        FilledInMeanwhile() {
            super("Filled in meanwhile");
        }
    }
}
