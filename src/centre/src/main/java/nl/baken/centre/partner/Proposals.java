package nl.baken.centre.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Seals;
import nl.baken.queue.NoTrustedKeys;
import nl.baken.queue.PublishedKeys;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.PartnerAnswer;
import nl.baken.seal.SealedNote;

/**
 * What partners propose to answer reporters. A partner holds no answer key: a member takes the text over into an answer of
 * their own, or does not. Each act and each look is one transaction with its audit row.
 *
 * <p>Guarantee: what a member is shown as a partner's was signed with the key that the trust root certified.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.ANSWERS)
public class Proposals {
    /** In characters; the same as for a member's own answer. */
    public static final int LONGEST = 10_000;

    private static final String PURPOSE = "partner-answer";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    private static final String SELECT =
            "SELECT CAST(id AS CHAR), CAST(partner AS CHAR), CAST(report AS CHAR), received,"
                    + " state, sealed FROM partner_answer";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Certificates certificates;
    private Seals seals;
    private PublishedKeys published;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Proposals(
            Certificates certificates,
            Seals seals,
            PublishedKeys published,
            Audit audit,
            InstantSource clock,
            SecureRandom random) {
        this.certificates = certificates;
        this.seals = seals;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Proposals() {}

    /**
     * A proposal that was opened.
     *
     * @param answer empty when none of the member's keys opens it, or it is not signed by the partner
     */
    public record Opened(UUID id, String partner, Instant at, Optional<PartnerAnswer> answer) {}

    /** How a proposal stands: {@code OPEN}, {@code USED} or {@code DROPPED}. */
    private record Row(UUID id, UUID partner, UUID report, Instant at, String state, String sealed) {
        static Row of(Object found) {
            Object[] row = (Object[]) found;
            return new Row(
                    UUID.fromString((String) row[0]),
                    UUID.fromString((String) row[1]),
                    UUID.fromString((String) row[2]),
                    Rows.instant(row[3]),
                    (String) row[4],
                    (String) row[5]);
        }
    }

    /**
     * Takes a proposal in. The same twice is one.
     *
     * @return its state
     * @throws NotTheirs when this partner has not taken that report
     * @throws Refused when it is not what may be proposed
     * @throws NoTrustedKeys when there is no key to seal it to
     */
    @AllowedTo(Right.LEASES)
    String propose(Partner partner, UUID report, String signed) {
        PartnerAnswer answer = read(signed, partner);
        if (!answer.report().equals(report)) {
            throw new Refused("It is about another report than the address.");
        }
        List<?> taken = em.createNativeQuery("SELECT 1 FROM partner_delivery WHERE report = ?1 AND partner = ?2"
                        + " AND message = ?3 AND state = 'TAKEN' FOR UPDATE")
                .setParameter(1, report.toString())
                .setParameter(2, partner.getId().toString())
                .setParameter(3, Rows.NO_MESSAGE.toString())
                .getResultList();
        if (taken.isEmpty()) {
            throw new NotTheirs();
        }
        Optional<Row> before = find(answer.id());
        if (before.isPresent()) {
            if (!before.get().partner().equals(partner.getId())
                    || !before.get().report().equals(report)) {
                throw new Refused("Its id was used before.");
            }
            return before.get().state();
        }
        String sealed = SealedNote.seal(
                        report,
                        PURPOSE,
                        answer.id(),
                        signed,
                        published.current().orElseThrow(NoTrustedKeys::new).intake(),
                        random)
                .jwe();
        em.createNativeQuery("INSERT INTO partner_answer (id, partner, report, received, state, sealed)"
                        + " VALUES (?1, ?2, ?3, ?4, 'OPEN', ?5)")
                .setParameter(1, answer.id().toString())
                .setParameter(2, partner.getId().toString())
                .setParameter(3, report.toString())
                .setParameter(4, Rows.stored(clock.instant()))
                .setParameter(5, sealed)
                .executeUpdate();
        audit.record(partner.actor(), Act.ANSWER_PROPOSED, report.toString(), "");
        return "OPEN";
    }

    private static PartnerAnswer read(String signed, Partner partner) {
        PartnerAnswer answer;
        try {
            answer = PartnerAnswer.verify(signed, partner.key());
        } catch (EnvelopeUnreadable e) {
            throw new Refused("It is no answer signed with your key.");
        }
        if (answer.text().isBlank()
                || answer.text().codePointCount(0, answer.text().length()) > LONGEST) {
            throw new Refused("Its text is empty, or longer than " + LONGEST + " characters.");
        }
        if (!answer.language().matches(LANGUAGE)) {
            throw new Refused("Its language is no language tag.");
        }
        return answer;
    }

    /** How many wait for a member to decide; nothing is opened. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @AllowedTo(Right.REPORTS)
    public int count(UUID report) {
        return ((Number)
                        em.createNativeQuery("SELECT COUNT(*) FROM partner_answer WHERE report = ?1 AND state = 'OPEN'")
                                .setParameter(1, report.toString())
                                .getSingleResult())
                .intValue();
    }

    /** What waits for a member to decide, oldest first; 20 at most. */
    public List<Opened> look(UUID report, Actor actor) {
        actor.requireReports();
        List<?> rows = em.createNativeQuery(
                        SELECT + " WHERE report = ?1 AND state = 'OPEN' ORDER BY received, id LIMIT 20")
                .setParameter(1, report.toString())
                .getResultList();
        List<Opened> opened =
                rows.stream().map(Row::of).map(row -> open(row, actor)).toList();
        audit.record(actor.id(), Act.LOOKED_AT_PROPOSALS, report.toString(), "");
        return opened;
    }

    private Opened open(Row row, Actor actor) {
        Partner partner = em.find(Partner.class, row.partner());
        Optional<PartnerAnswer> answer = seals.openNote(row.report(), PURPOSE, row.id(), row.sealed(), actor)
                .filter(signed -> certificates.holds(partner))
                .flatMap(signed -> verified(signed, partner, row));
        return new Opened(row.id(), partner.getName(), row.at(), answer);
    }

    private static Optional<PartnerAnswer> verified(String signed, Partner partner, Row row) {
        try {
            return Optional.of(PartnerAnswer.verify(signed, partner.key()))
                    .filter(answer ->
                            answer.report().equals(row.report()) && answer.id().equals(row.id()));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    /**
     * Notes what a member did with a proposal.
     *
     * @param used whether they took it over
     * @throws Partners.NotNow when a colleague decided before
     */
    public void decide(UUID report, UUID id, boolean used, Actor actor) {
        int changed = em.createNativeQuery("UPDATE partner_answer SET state = ?1, member = ?2 WHERE id = ?3"
                        + " AND report = ?4 AND state = 'OPEN'")
                .setParameter(1, used ? "USED" : "DROPPED")
                .setParameter(2, actor.id().toString())
                .setParameter(3, id.toString())
                .setParameter(4, report.toString())
                .executeUpdate();
        if (changed == 0) {
            throw new Partners.NotNow();
        }
        String code = em.find(Partner.class, find(id).orElseThrow().partner()).getCode();
        audit.record(actor.id(), used ? Act.PROPOSAL_USED : Act.PROPOSAL_DROPPED, report.toString(), code);
    }

    private Optional<Row> find(UUID id) {
        List<?> rows = em.createNativeQuery(SELECT + " WHERE id = ?1")
                .setParameter(1, id.toString())
                .getResultList();
        return rows.stream().findFirst().map(Row::of);
    }

    /** This partner has not taken that report. */
    static final class NotTheirs extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotTheirs() {
            super("Not their report");
        }
    }

    /** It is not what may be proposed; the message says why, and quotes nothing. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String why;

        Refused(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
