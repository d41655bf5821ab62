package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.web.Sheet;
import nl.baken.seal.Keys;

/** The members that there are. */
@ApplicationScoped
@Transactional
@AllowedTo({Right.SIGNED_IN, Right.SYSTEM})
public class Members {
    /** More than any centre has. */
    private static final int MOST = 20_000;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private CentreSecrets secrets;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Members(CentreSecrets secrets, Audit audit, InstantSource clock, SecureRandom random) {
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Members() {}

    /**
     * What a new member brings.
     *
     * @param totpSecret 20 random bytes, also in the member's authenticator app
     */
    public record Enrolment(String signInName, String displayName, Role role, String passphrase, byte[] totpSecret) {
        /** The same person in another role. */
        Enrolment as(Role other) {
            return new Enrolment(signInName, displayName, other, passphrase, totpSecret);
        }

        @Override
        public String toString() {
            return "Enrolment of " + signInName;
        }
    }

    /** Adds a member with a fresh key of their own. They can open nothing until somebody seals the centre's keys to it. */
    @AllowedTo(Right.SYSTEM)
    public Member enrol(Enrolment enrolment) {
        UUID id = UUID.randomUUID();
        ECKey key = Keys.generate(random);
        Member member = new Member(
                id,
                enrolment.signInName(),
                enrolment.displayName(),
                enrolment.role(),
                key,
                Passphrase.lock(key, enrolment.passphrase(), random),
                secrets.seal(enrolment.totpSecret(), id),
                clock.instant());
        em.persist(member);
        audit.record(
                Audit.SYSTEM,
                Act.MEMBER_ENROLLED,
                id.toString(),
                enrolment.role().name());
        return member;
    }

    public boolean isEmpty() {
        return em.createQuery("SELECT m.id FROM Member m", UUID.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<Member> find(UUID id) {
        return Optional.ofNullable(em.find(Member.class, id));
    }

    @AllowedTo(Right.ANYBODY) // who signs in is nobody yet
    Optional<Member> named(String signInName) {
        return em.createQuery("SELECT m FROM Member m WHERE m.signInName = :name AND m.active = TRUE", Member.class)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    /** The versions of the rows of all active members; each grows with any change of the account. */
    Map<UUID, Integer> versions() {
        return em.createQuery("SELECT m.id, m.version FROM Member m WHERE m.active = TRUE", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
    }

    /** Who has this sign-in name, or had it when their account ended. */
    Optional<Member> everNamed(String signInName) {
        return em.createQuery("SELECT m FROM Member m WHERE m.signInName = :name", Member.class)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    /** Members who can be given keys and work, by name. */
    public List<Member> active() {
        return em.createQuery("SELECT m FROM Member m WHERE m.active = TRUE ORDER BY m.displayName", Member.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The names of who can be given work, in their order. */
    public Map<UUID, String> activeNames() {
        return names(" WHERE m.active = TRUE");
    }

    /** The names of all that there are and were, for beside what they once did; in their order. */
    public Map<UUID, String> names() {
        return names("");
    }

    private Map<UUID, String> names(String which) {
        return em.createQuery(
                        "SELECT m.id, m.displayName FROM Member m" + which + " ORDER BY m.displayName, m.id",
                        Object[].class)
                .setMaxResults(MOST)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> (String) row[1], (one, same) -> one, LinkedHashMap::new));
    }

    int count() {
        return em.createQuery("SELECT COUNT(m) FROM Member m", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Those on one sheet of all that there are and were, by name. */
    List<Member> on(Sheet sheet) {
        return em.createQuery("SELECT m FROM Member m ORDER BY m.displayName, m.id", Member.class)
                .setFirstResult(sheet.offset())
                .setMaxResults(Sheet.SIZE)
                .getResultList();
    }
}
