package nl.baken.centre.partner;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.web.Sheet;
import nl.baken.platform.OneTimeToken;
import nl.baken.seal.Keys;

/**
 * The other case systems. Whoever manages members registers one, gives it a token and ends it; only the trust root lets it
 * in, against the fingerprint that the system itself shows. Each act is one transaction with its audit row.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.MEMBERS)
public class Partners {
    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Certificates certificates;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Partners(Certificates certificates, Audit audit, InstantSource clock, SecureRandom random) {
        this.certificates = certificates;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Partners() {}

    /** A partner, and whether the trust root signed for it as it stands. */
    public record Standing(Partner partner, boolean letIn) {
        /** Key of the word for how far it is. */
        public String stage() {
            return partner.isEnded() ? "ENDED" : letIn ? "LET_IN" : "WAITING";
        }
    }

    /** How many there are and were. */
    public int count() {
        return em.createQuery("SELECT COUNT(p) FROM Partner p", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Those on one sheet of all that there are and were, by name. */
    public List<Standing> on(Sheet sheet) {
        return em
                .createQuery("SELECT p FROM Partner p ORDER BY p.ended, p.name, p.code", Partner.class)
                .setFirstResult(sheet.offset())
                .setMaxResults(Sheet.SIZE)
                .getResultList()
                .stream()
                .map(this::standing)
                .toList();
    }

    /** One of them; empty when there is no such partner. */
    public Optional<Standing> one(UUID id) {
        return Optional.ofNullable(em.find(Partner.class, id)).map(this::standing);
    }

    private Standing standing(Partner partner) {
        return new Standing(partner, certificates.holds(partner));
    }

    /** @throws Registration.Refused when another has its code */
    UUID register(Registration registration, UUID by) {
        if (!em.createQuery("SELECT p.id FROM Partner p WHERE p.code = :code", UUID.class)
                .setParameter("code", registration.code())
                .getResultList()
                .isEmpty()) {
            throw new Registration.Refused("code-taken");
        }
        UUID id = UUID.randomUUID();
        em.persist(new Partner(id, registration));
        audit.record(by, Act.PARTNER_REGISTERED, id.toString(), registration.code());
        return id;
    }

    /**
     * Lets it in: the trust root signs for its key, and for what it may get.
     *
     * @param shown the fingerprint that the system itself shows, with or without spaces
     * @throws OtherKey when the database has another key
     */
    @AllowedTo(Right.KEYS)
    void letIn(UUID id, String shown, ECKey root, UUID by) {
        Partner partner = hold(id);
        if (!shown.replaceAll("\\s", "").equals(Keys.thumbprint(partner.key()))) {
            throw new OtherKey();
        }
        certificates.certify(partner, root);
        audit.record(by, Act.PARTNER_LET_IN, id.toString(), partner.getCode());
    }

    /** Makes a token in the place of the one before; it is told once and kept nowhere. */
    @Confirmed
    public String makeToken(UUID id, UUID by) {
        String token = OneTimeToken.random(random);
        Partner partner = hold(id);
        partner.takeToken(OneTimeToken.hash(token), clock.instant());
        audit.record(by, Act.PARTNER_TOKEN_MADE, id.toString(), partner.getCode());
        return token;
    }

    public void withdrawToken(UUID id, UUID by) {
        Partner partner = hold(id);
        partner.loseToken();
        audit.record(by, Act.PARTNER_TOKEN_WITHDRAWN, id.toString(), partner.getCode());
    }

    /** Ends it. What it has not taken yet it does not get. */
    @Confirmed
    public void end(UUID id, UUID by) {
        Partner partner = hold(id);
        partner.end();
        em.createNativeQuery("DELETE FROM partner_delivery WHERE partner = ?1 AND state <> 'TAKEN'")
                .setParameter(1, id.toString())
                .executeUpdate();
        audit.record(by, Act.PARTNER_ENDED, id.toString(), partner.getCode());
    }

    /** Whose token this is; empty when it is nobody's. */
    @AllowedTo(Right.ANYBODY) // the token says who may
    public Optional<Standing> holder(String token) {
        return em.createQuery("SELECT p FROM Partner p WHERE p.tokenHash = :hash AND p.ended = FALSE", Partner.class)
                .setParameter("hash", OneTimeToken.hash(token))
                .getResultStream()
                .findFirst()
                .map(partner -> new Standing(partner, certificates.holds(partner)));
    }

    private Partner hold(UUID id) {
        Partner partner = em.find(Partner.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (partner == null) {
            throw new NotNow();
        }
        return partner;
    }

    /** The key in the database is not the one whose fingerprint was shown. */
    public static final class OtherKey extends IllegalStateException {
        private static final long serialVersionUID = 1;

        OtherKey() {
            super("This fingerprint belongs to another key");
        }
    }

    /** It cannot be done with this partner, or not any more. */
    public static final class NotNow extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotNow() {
            super("Not with this partner, or not now");
        }
    }
}
