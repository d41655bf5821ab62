package nl.baken.centre.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.intake.Resealing;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import org.jspecify.annotations.Nullable;

/**
 * What members share with partners, report by report. Each act is one transaction with its audit row.
 *
 * <p>Guarantee: an envelope is sealed to no key but one that the trust root certified, with no part that the certificate
 * does not name, by a member who may see those parts.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.ANSWERS)
public class Sharing {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Certificates certificates;
    private Reports reports;
    private Resealing resealing;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Sharing(Certificates certificates, Reports reports, Resealing resealing, Audit audit, InstantSource clock) {
        this.certificates = certificates;
        this.reports = reports;
        this.resealing = resealing;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Sharing() {}

    /**
     * How a report stands with a partner.
     *
     * @param state {@code NONE}, {@code OPEN}, {@code TAKEN} or {@code DEAD}
     * @param at since when; null when it is not shared
     * @param isOut whether it was given out and not acknowledged so far
     */
    public record Standing(
            Partner partner, String state, @Nullable Instant at, boolean isOut) {
        /** The same, and {@code OUT} for what was given out. */
        public String told() {
            return isOut && state.equals("OPEN") ? "OUT" : state;
        }
    }

    private record Row(UUID partner, String state, Instant at, boolean isOut) {
        static Row of(Object found) {
            Object[] row = (Object[]) found;
            return new Row(
                    UUID.fromString((String) row[0]),
                    (String) row[1],
                    Rows.instant(row[2]),
                    ((Number) row[3]).intValue() > 0);
        }
    }

    /** Every partner that can get a report, or got this one; 100 at most. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @AllowedTo(Right.REPORTS)
    public List<Standing> of(UUID report) {
        List<?> found = em.createNativeQuery("SELECT CAST(partner AS CHAR), state, COALESCE(settled, shared), tries"
                        + " FROM partner_delivery WHERE report = ?1 LIMIT 100")
                .setParameter(1, report.toString())
                .getResultList();
        Map<UUID, Row> rows = found.stream().map(Row::of).collect(Collectors.toMap(Row::partner, Function.identity()));
        return em
                .createQuery("SELECT p FROM Partner p ORDER BY p.name, p.code", Partner.class)
                .setMaxResults(100)
                .getResultList()
                .stream()
                .filter(partner -> rows.containsKey(partner.getId()) || certificates.holds(partner))
                .map(partner -> standing(partner, rows.get(partner.getId())))
                .toList();
    }

    private static Standing standing(Partner partner, @Nullable Row row) {
        return row == null
                ? new Standing(partner, "NONE", null, false)
                : new Standing(partner, row.state(), row.at(), row.isOut());
    }

    /**
     * Seals a report to a partner's key and lets it wait there.
     *
     * @throws Partners.NotNow when the partner is not let in, the reporter withdrew, or it is shared with them already
     * @throws nl.baken.centre.intake.Intake.NotForThisRole when the member may not see all that the partner gets
     * @throws EnvelopeUnreadable when the report does not open for this member
     */
    public void share(UUID id, UUID with, Actor actor) {
        Report report = reports.hold(id);
        Partner partner = em.find(Partner.class, with);
        if (partner == null || !certificates.holds(partner) || report.isWithdrawn() || isShared(id, with)) {
            throw new Partners.NotNow();
        }
        Envelope envelope = resealing.forReader(id, partner.parts(), partner.key(), actor);
        Instant now = clock.instant();
        em.createNativeQuery("INSERT INTO partner_delivery (id, partner, report, shared_by, shared, state, available,"
                        + " envelope) VALUES (?1, ?2, ?3, ?4, ?5, 'OPEN', ?6, ?7)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, with.toString())
                .setParameter(3, id.toString())
                .setParameter(4, actor.id().toString())
                .setParameter(5, Rows.stored(now))
                .setParameter(6, Rows.stored(now))
                .setParameter(7, envelope.toJson())
                .executeUpdate();
        audit.record(actor.id(), Act.SHARED, id.toString(), partner.getCode());
    }

    private boolean isShared(UUID report, UUID partner) {
        return !em.createNativeQuery("SELECT 1 FROM partner_delivery WHERE report = ?1 AND partner = ?2")
                .setParameter(1, report.toString())
                .setParameter(2, partner.toString())
                .getResultList()
                .isEmpty();
    }

    /**
     * Takes back what was never given out.
     *
     * @throws Partners.NotNow when it was
     */
    public void takeBack(UUID id, UUID from, Actor actor) {
        reports.hold(id);
        Partner partner = em.find(Partner.class, from);
        int gone = em.createNativeQuery("DELETE FROM partner_delivery WHERE report = ?1 AND partner = ?2"
                        + " AND state = 'OPEN' AND tries = 0")
                .setParameter(1, id.toString())
                .setParameter(2, from.toString())
                .executeUpdate();
        if (gone == 0 || partner == null) {
            throw new Partners.NotNow();
        }
        audit.record(actor.id(), Act.SHARING_TAKEN_BACK, id.toString(), partner.getCode());
    }
}
