package nl.baken.centre.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
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
import nl.baken.seal.Kind;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;

/**
 * What members share with partners, report by report, and message by message of what reporters send after one. Each act is one transaction with its audit row.
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

        /** Whether the partner has it, or gets it. */
        boolean isWithPartner() {
            return state.equals("OPEN") || state.equals("TAKEN");
        }
    }

    /** By partner; 100 at most. */
    private Map<UUID, Row> rows(UUID report, UUID message) {
        List<?> found = em.createNativeQuery("SELECT CAST(partner AS CHAR), state, COALESCE(settled, shared), tries"
                        + " FROM partner_delivery WHERE report = ?1 AND message = ?2 LIMIT 100")
                .setParameter(1, report.toString())
                .setParameter(2, message.toString())
                .getResultList();
        return found.stream().map(Row::of).collect(Collectors.toMap(Row::partner, Function.identity()));
    }

    /** Every partner that can get a report, or got this one; 100 at most. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @AllowedTo(Right.REPORTS)
    public List<Standing> of(UUID report) {
        Map<UUID, Row> rows = rows(report, Rows.NO_MESSAGE);
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
     * How what a reporter sent afterwards stands with each partner that the report was shared with and that gets what
     * reporters tell.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    @AllowedTo(Right.REPORTS)
    public List<Standing> of(UUID report, UUID message) {
        Map<UUID, Row> rows = rows(report, message);
        return rows(report, Rows.NO_MESSAGE).values().stream()
                .filter(Row::isWithPartner)
                .map(row -> em.find(Partner.class, row.partner()))
                .filter(partner -> partner.parts().contains(Part.STORY))
                .filter(partner -> rows.containsKey(partner.getId()) || certificates.holds(partner))
                .sorted(Comparator.comparing(Partner::getName).thenComparing(Partner::getCode))
                .map(partner -> standing(partner, rows.get(partner.getId())))
                .toList();
    }

    /**
     * Seals to a partner's key what the reporter of a report that it has sent afterwards, and lets it wait there. It is
     * given out when the partner has taken the report.
     *
     * @throws Partners.NotNow when the partner is not let in, the report is not shared with it, this is already, or the
     *     reporter withdrew and this is not what says so
     * @throws nl.baken.centre.intake.Intake.NotForThisRole when the member may not see all that the partner gets
     * @throws EnvelopeUnreadable when it does not open for this member, or is not surely the reporter's
     */
    public void shareMessage(UUID id, UUID message, UUID with, Actor actor) {
        Report report = reports.hold(id);
        Partner partner = em.find(Partner.class, with);
        Row row = rows(id, Rows.NO_MESSAGE).get(with);
        if (partner == null
                || !certificates.holds(partner)
                || row == null
                || !row.isWithPartner()
                || isShared(id, message, with)) {
            throw new Partners.NotNow();
        }
        Envelope envelope = resealing.forReader(id, message, partner.parts(), partner.key(), actor);
        if (report.isWithdrawn() && envelope.binding().kind() != Kind.WITHDRAWAL) {
            throw new Partners.NotNow();
        }
        keep(partner, id, message, envelope, actor);
        audit.record(actor.id(), Act.MESSAGE_SHARED, id.toString(), partner.getCode());
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
        if (partner == null
                || !certificates.holds(partner)
                || report.isWithdrawn()
                || isShared(id, Rows.NO_MESSAGE, with)) {
            throw new Partners.NotNow();
        }
        Envelope envelope = resealing.forReader(id, partner.parts(), partner.key(), actor);
        keep(partner, id, Rows.NO_MESSAGE, envelope, actor);
        audit.record(actor.id(), Act.SHARED, id.toString(), partner.getCode());
    }

    private void keep(Partner partner, UUID report, UUID message, Envelope envelope, Actor actor) {
        Instant now = clock.instant();
        em.createNativeQuery("INSERT INTO partner_delivery (id, partner, report, message, shared_by, shared, state,"
                        + " available, envelope) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'OPEN', ?7, ?8)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, partner.getId().toString())
                .setParameter(3, report.toString())
                .setParameter(4, message.toString())
                .setParameter(5, actor.id().toString())
                .setParameter(6, Rows.stored(now))
                .setParameter(7, Rows.stored(now))
                .setParameter(8, envelope.toJson())
                .executeUpdate();
    }

    private boolean isShared(UUID report, UUID message, UUID partner) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM partner_delivery WHERE report = ?1 AND partner = ?2 AND message = ?3")
                .setParameter(1, report.toString())
                .setParameter(2, partner.toString())
                .setParameter(3, message.toString())
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
                        + " AND message = ?3 AND state = 'OPEN' AND tries = 0")
                .setParameter(1, id.toString())
                .setParameter(2, from.toString())
                .setParameter(3, Rows.NO_MESSAGE.toString())
                .executeUpdate();
        if (gone == 0 || partner == null) {
            throw new Partners.NotNow();
        }
        // what follows on it waited for it to be taken
        em.createNativeQuery("DELETE FROM partner_delivery WHERE report = ?1 AND partner = ?2")
                .setParameter(1, id.toString())
                .setParameter(2, from.toString())
                .executeUpdate();
        audit.record(actor.id(), Act.SHARING_TAKEN_BACK, id.toString(), partner.getCode());
    }
}
