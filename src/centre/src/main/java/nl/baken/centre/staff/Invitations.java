package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Caller;
import nl.baken.centre.access.Confirmed;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.Members.Enrolment;
import nl.baken.platform.OneTimeToken;
import nl.baken.platform.Organisation;
import nl.baken.platform.UtcDateTime;

/**
 * Invitations to become a member. The token is handed over outside Baken and works once, for three days; only its hash is
 * kept. Who takes it up makes their own key, passphrase and one-time codes, and can do nothing until they are let in.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.MEMBERS)
public class Invitations {
    static final Duration VALID = Duration.ofDays(3);

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Members members;
    private Organisation organisation;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Invitations(Members members, Organisation organisation, Audit audit, InstantSource clock, SecureRandom random) {
        this.members = members;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Invitations() {}

    /** One that nobody took up yet. */
    public record Open(UUID id, Role role, Instant expires) {
        /** Key of the role's word in the texts. */
        public String roleKey() {
            return "role." + role.name();
        }
    }

    /** Makes one; the token, shown once. */
    @Confirmed
    public String invite(Role role, UUID by) {
        if (!role.isPerson()) {
            throw new Membership.NotNow();
        }
        String token = OneTimeToken.random(random);
        UUID id = UUID.randomUUID();
        em.createNativeQuery("INSERT INTO invitation (id, token_hash, role, expires) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, id.toString())
                .setParameter(2, OneTimeToken.hash(token))
                .setParameter(3, role.name())
                .setParameter(
                        4,
                        new UtcDateTime()
                                .convertToDatabaseColumn(clock.instant().plus(VALID)))
                .executeUpdate();
        audit.record(by, Act.MEMBER_INVITED, id.toString(), role.name());
        return token;
    }

    /** Those that still work; 50 at most. */
    public List<Open> open() {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), role, expires FROM invitation WHERE expires > ?1"
                        + " ORDER BY expires LIMIT 50")
                .setParameter(1, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                .getResultList();
        return rows.stream().map(Invitations::open).toList();
    }

    /** How many still work. */
    public int count() {
        Object count = em.createNativeQuery("SELECT COUNT(*) FROM invitation WHERE expires > ?1")
                .setParameter(1, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                .getSingleResult();
        return ((Number) count).intValue();
    }

    /** Makes one void. */
    public void withdraw(UUID id, UUID by) {
        if (em.createNativeQuery("DELETE FROM invitation WHERE id = ?1")
                        .setParameter(1, id.toString())
                        .executeUpdate()
                == 1) {
            audit.record(by, Act.INVITATION_WITHDRAWN, id.toString(), "");
        }
    }

    /** What somebody who holds this token is invited to be. */
    @AllowedTo(Right.ANYBODY) // the token says who may
    public Optional<Role> role(String token) {
        return find(token, "").map(Open::role);
    }

    /** Whose centre it is. */
    @AllowedTo(Right.ANYBODY)
    public String organisation() {
        return organisation.name();
    }

    /**
     * Takes an invitation up.
     *
     * @param totpStep of the one-time code that the newcomer showed, which is used up by that
     * @return the words that the newcomer reads out to be let in
     * @throws Membership.NotNow when the token does not work (any more)
     * @throws NameTaken when another member has the sign-in name
     */
    @AllowedTo(Right.ANYBODY) // the token says who may
    public List<String> takeUp(String token, Enrolment newcomer, long totpStep) {
        Open invitation = find(token, " FOR UPDATE").orElseThrow(Membership.NotNow::new);
        em.createNativeQuery("DELETE FROM invitation WHERE id = ?1")
                .setParameter(1, invitation.id().toString())
                .executeUpdate();
        try (Caller.Acting acting = Caller.as(Caller.SYSTEM)) {
            if (members.everNamed(newcomer.signInName()).isPresent()) {
                throw new NameTaken();
            }
            Member member = members.enrol(newcomer.as(invitation.role()));
            member.tookCode(totpStep);
            return ShortCode.of(member.publicKey());
        }
    }

    private Optional<Open> find(String token, String lock) {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), role, expires FROM invitation"
                        + " WHERE token_hash = ?1 AND expires > ?2" + lock)
                .setParameter(1, OneTimeToken.hash(token))
                .setParameter(2, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(Invitations::open)
                .filter(one -> one.role().isPerson())
                .findFirst();
    }

    private static Open open(Object found) {
        Object[] row = (Object[]) found;
        LocalDateTime expires =
                row[2] instanceof java.sql.Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) row[2];
        return new Open(
                UUID.fromString((String) row[0]), Role.valueOf((String) row[1]), expires.toInstant(ZoneOffset.UTC));
    }

    /** Another member has this sign-in name. */
    public static final class NameTaken extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NameTaken() {
            super("The sign-in name is taken");
        }
    }
}
