package nl.baken.centre.staff;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.baken.seal.KeyShare;
import nl.baken.seal.Keys;
import org.jspecify.annotations.Nullable;

/** The centre's private keys, each sealed to each of its holders. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class KeyShares {
    /** What a shared key is for. */
    enum Purpose {
        ROOT,
        INTAKE,
        ANSWER
    }

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private InstantSource clock;
    private SecureRandom random;

    @Inject
    KeyShares(InstantSource clock, SecureRandom random) {
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

    /** Opens all shares of this purpose that a holder has, newest first. */
    List<ECKey> open(Purpose purpose, ECKey holder) {
        List<?> found = em.createNativeQuery("SELECT sealed FROM key_share WHERE holder_key = ?1 AND purpose = ?2"
                        + " ORDER BY created DESC LIMIT 64")
                .setParameter(1, Keys.thumbprint(holder))
                .setParameter(2, purpose.name())
                .getResultList();
        return found.stream()
                .map(share -> new KeyShare((String) share).open(holder))
                .toList();
    }
}
