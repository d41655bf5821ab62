package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.baken.queue.PublishedKeys;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.KeySet;
import nl.baken.seal.KeyShare;
import nl.baken.seal.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The centre's private keys, each sealed to each of its holders. Whoever owns the database can seal a key of their own to
 * anybody's public key, so what a share opens to is trusted only as far as the trust root signed for it: a root that is
 * not the pinned one, and an answer key that is not published, are none; an intake key that is not published only opens.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeyShares {
    /** What a shared key is for. */
    enum Purpose {
        ROOT,
        INTAKE,
        ANSWER
    }

    private static final Logger LOG = Logger.getLogger(KeyShares.class.getName());

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Certificates certificates;
    private PublishedKeys published;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    KeyShares(Certificates certificates, PublishedKeys published, InstantSource clock, SecureRandom random) {
        this.certificates = certificates;
        this.published = published;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected KeyShares() {}

    /**
     * Hands a key to a holder.
     *
     * @param holder the holder's public key
     * @param member the member whose key that is; null for the recovery sheet
     */
    void give(ECKey key, Purpose purpose, ECKey holder, @Nullable UUID member) {
        em.createNativeQuery("INSERT INTO key_share (key_id, holder_key, purpose, member, sealed, created)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, Keys.thumbprint(key))
                .setParameter(2, Keys.thumbprint(holder))
                .setParameter(3, purpose.name())
                .setParameter(4, member == null ? null : member.toString())
                .setParameter(5, KeyShare.seal(key, holder, random).jwe())
                .setParameter(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Which of these members holds what, by the names of the purposes. */
    Map<UUID, Set<String>> held(List<UUID> by) {
        if (by.isEmpty()) {
            return Map.of();
        }
        String places =
                IntStream.rangeClosed(1, by.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(", "));
        Query query = em.createNativeQuery(
                "SELECT DISTINCT CAST(member AS CHAR), purpose FROM key_share" + " WHERE member IN (" + places + ")");
        for (int i = 0; i < by.size(); i++) {
            query.setParameter(i + 1, by.get(i).toString());
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> UUID.fromString((String) row[0]),
                        Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** Takes all that a member holds. */
    void takeAll(UUID member) {
        em.createNativeQuery("DELETE FROM key_share WHERE member = ?1")
                .setParameter(1, member.toString())
                .executeUpdate();
    }

    /** Opens all shares of this purpose that a holder has, newest first; one that does not open is none. */
    List<ECKey> open(Purpose purpose, ECKey holder) {
        List<?> found = em.createNativeQuery("SELECT sealed FROM key_share WHERE holder_key = ?1 AND purpose = ?2"
                        + " ORDER BY created DESC LIMIT 64")
                .setParameter(1, Keys.thumbprint(holder))
                .setParameter(2, purpose.name())
                .getResultList();
        return found.stream()
                .flatMap(share -> open((String) share, holder).stream())
                .toList();
    }

    /** The trust root, when it is among the holder's shares: the one whose fingerprint is pinned, and no other. */
    Optional<ECKey> root(ECKey holder) {
        return open(Purpose.ROOT, holder).stream().filter(certificates::isRoot).findFirst();
    }

    /** What a member's own key opens; only what goes with the role, so that a share that was left behind opens nothing. */
    Keyring keyring(ECKey own, Role role) {
        Optional<KeySet> signed = published.lookNow();
        List<ECKey> intake = role.holdsIntakeKey() ? open(Purpose.INTAKE, own) : List.of();
        List<ECKey> answer = role.mayAnswer() ? open(Purpose.ANSWER, own) : List.of();
        return new Keyring(
                intake.stream()
                        .filter(key -> isAmong(key, signed.map(KeySet::intake)))
                        .findFirst(),
                intake,
                answer.stream()
                        .filter(key -> isAmong(key, signed.map(KeySet::answer)))
                        .findFirst());
    }

    private static boolean isAmong(ECKey key, Optional<List<ECKey>> signed) {
        return signed.orElse(List.of()).stream().map(Keys::thumbprint).anyMatch(Keys.thumbprint(key)::equals);
    }

    private static Optional<ECKey> open(String share, ECKey holder) {
        try {
            return Optional.of(new KeyShare(share).open(holder));
        } catch (EnvelopeUnreadable e) {
            LOG.warning("A share of a key does not open for the member whom it names");
            return Optional.empty();
        }
    }
}
