package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.staff.KeyShares.Purpose;
import nl.baken.queue.KeyPublisher;
import nl.baken.queue.PublishedKeys;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;
import nl.baken.seal.Resealer;

/**
 * The life of a rotation of the intake key: begun (a new key, sealed to who may read, published under the trust root; new
 * reports are sealed to it from then on) → sealed anew, batch by batch, by {@link Resealing} → finished (the old key is
 * destroyed). It may stand still in between for as long as nobody goes on with it; everything is readable throughout,
 * since members hold both keys.
 *
 * <p>Guarantee: the old key goes only after a whole look at everything that is sealed, begun when nobody could seal to the
 * old key any more, found nothing that it opens.
 */
@ApplicationScoped
@Transactional
@AllowedTo({Right.KEYS, Right.SYSTEM})
public class Rotation {
    /** A portal looks for keys every two seconds; whatever it had sealed just before has arrived by then. */
    static final Duration GRACE = Duration.ofMinutes(1);

    static final int BATCH = 40;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Members members;
    private KeyShares shares;
    private RecoverySheets sheets;
    private Certificates certificates;
    private Sessions sessions;
    private PublishedKeys published;
    private KeyPublisher publisher;
    private Audit audit;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    Rotation(
            Members members,
            KeyShares shares,
            RecoverySheets sheets,
            Certificates certificates,
            Sessions sessions,
            PublishedKeys published,
            KeyPublisher publisher,
            Audit audit,
            InstantSource clock,
            SecureRandom random) {
        this.members = members;
        this.shares = shares;
        this.sheets = sheets;
        this.certificates = certificates;
        this.sessions = sessions;
        this.published = published;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Rotation() {}

    /**
     * One that is going on.
     *
     * @param done how much is sealed anew, never more than {@code total}
     */
    public record Running(String newKey, String oldKey, Instant begun, int total, int done) {
        /** Whole per cents; 100 only when all is done. */
        public int percent() {
            return total == 0 ? 100 : (int) (100L * done / total);
        }
    }

    /** The one that is going on. */
    public Optional<Running> running() {
        List<?> rows = em.createNativeQuery("SELECT new_key, old_key, begun, total, done FROM key_rotation"
                        + " WHERE finished IS NULL ORDER BY begun DESC LIMIT 1")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Running(
                        (String) row[0],
                        (String) row[1],
                        Rows.instant(row[2]),
                        ((Number) row[3]).intValue(),
                        Math.min(((Number) row[3]).intValue(), ((Number) row[4]).intValue())))
                .findFirst();
    }

    /** Whether somebody who could read reports is gone, or got another role, since the intake key was made. */
    @AllowedTo(Right.MEMBERS)
    public boolean isAdvised() {
        String readers = Arrays.stream(Role.values())
                .filter(Role::holdsIntakeKey)
                .map(role -> "'" + role.name() + "'")
                .collect(Collectors.joining(","));
        Number open = (Number) em.createNativeQuery("SELECT COUNT(*) FROM audit WHERE seq >"
                        + " (SELECT COALESCE(MAX(seq), 0) FROM audit WHERE act IN ('KEYS_MADE', 'INTAKE_KEY_REPLACED'))"
                        + " AND (act = 'MEMBER_ENDED' AND detail IN (" + readers
                        + ") OR act = 'ROLE_CHANGED' AND detail NOT IN (" + readers + "))")
                .getSingleResult();
        return open.intValue() > 0;
    }

    /**
     * Begins one.
     *
     * @param root the trust root with its private half
     * @return the new key, with its private half, for the members who are signed in
     * @throws Membership.NotNow when one is going on, or the published keys are not to be trusted
     */
    public ECKey begin(ECKey root, UUID by) {
        em.createNativeQuery("SELECT seq FROM audit_head WHERE id = 1 FOR UPDATE")
                .getSingleResult(); // of two at once, one waits here and finds the other's
        KeySet before = published.lookNow().orElseThrow(Membership.NotNow::new);
        if (running().isPresent() || before.intake().size() != 1) {
            throw new Membership.NotNow();
        }
        ECKey fresh = Keys.generate(random);
        members.active().stream()
                .filter(member -> member.role().holdsIntakeKey() && certificates.holds(member))
                .forEach(member -> shares.give(fresh, Purpose.INTAKE, member.publicKey(), member.id()));
        sheets.current().ifPresent(sheet -> shares.give(fresh, Purpose.INTAKE, sheet.publicKey(), null));
        publisher.publish(List.of(fresh.toPublicJWK()), before.answer(), root);
        sessions.endElsewhere();
        String newKey = Keys.thumbprint(fresh);
        String oldKey = Keys.thumbprint(before.intake().get(0));
        em.createNativeQuery(
                        "INSERT INTO key_rotation (new_key, old_key, begun, total, done) VALUES (?1, ?2, ?3, ?4, 0)")
                .setParameter(1, newKey)
                .setParameter(2, oldKey)
                .setParameter(3, Rows.stored(clock.instant()))
                .setParameter(4, sealedTo(oldKey))
                .executeUpdate();
        audit.record(by, Act.INTAKE_KEY_REPLACED, newKey, oldKey);
        return fresh;
    }

    /** Notes that a member goes on with it. */
    public void goOn(Running rotation, UUID by) {
        audit.record(by, Act.ROTATION_WENT_ON, rotation.newKey(), "");
    }

    private int sealedTo(String key) {
        return Arrays.stream(SealedColumn.values())
                .mapToInt(column -> ((Number) em.createNativeQuery(column.count())
                                .setParameter(1, key)
                                .getSingleResult())
                        .intValue())
                .sum();
    }

    /**
     * What a batch came to.
     *
     * @param last key of the last row that was looked at; empty when there were none
     */
    record Batch(Optional<UUID> last, int count) {}

    /** Seals the next rows of a column anew. What does not open with the old key stays as it is. */
    @AllowedTo(Right.SYSTEM)
    Batch reseal(Running rotation, SealedColumn column, UUID after, Resealer resealer) {
        List<?> rows = em.createNativeQuery(column.select(BATCH))
                .setParameter(1, after.toString())
                .setParameter(2, rotation.oldKey())
                .getResultList();
        List<Fresh> fresh = rows.stream()
                .map(Object[].class::cast)
                .flatMap(
                        row -> resealer
                                .reseal((String) row[1])
                                .map(anew -> new Fresh((String) row[0], anew, (String) row[1]))
                                .stream())
                .toList(); // before the first row is locked
        int count = fresh.stream().mapToInt(one -> replace(column, one)).sum();
        em.createNativeQuery("UPDATE key_rotation SET done = done + ?2 WHERE new_key = ?1")
                .setParameter(1, rotation.newKey())
                .setParameter(2, count)
                .executeUpdate();
        return new Batch(
                rows.isEmpty()
                        ? Optional.empty()
                        : Optional.of(UUID.fromString((String) ((Object[]) rows.get(rows.size() - 1))[0])),
                count);
    }

    /** A row that is sealed anew, and what it was. */
    private record Fresh(String key, String anew, String before) {}

    private int replace(SealedColumn column, Fresh fresh) {
        return em.createNativeQuery(column.update())
                .setParameter(1, fresh.key())
                .setParameter(2, fresh.anew())
                .setParameter(3, fresh.before())
                .executeUpdate();
    }

    /**
     * Destroys the old key, and with it whatever else was handed out as an intake key.
     *
     * @param looked when the last look began, which found nothing left
     * @return false when that was too early to be sure
     */
    @AllowedTo(Right.SYSTEM)
    boolean finish(Running rotation, Instant looked, UUID by) {
        if (looked.isBefore(rotation.begun().plus(GRACE))) {
            return false;
        }
        em.createNativeQuery("DELETE FROM key_share WHERE purpose = 'INTAKE' AND key_id <> ?1")
                .setParameter(1, rotation.newKey())
                .executeUpdate();
        em.createNativeQuery("UPDATE key_rotation SET finished = ?2 WHERE new_key = ?1")
                .setParameter(1, rotation.newKey())
                .setParameter(2, Rows.stored(clock.instant()))
                .executeUpdate();
        audit.record(by, Act.OLD_KEY_DESTROYED, rotation.oldKey(), "");
        return true;
    }
}
