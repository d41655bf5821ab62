package nl.baken.queue;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.baken.platform.QuarterHour;
import nl.baken.platform.UtcDateTime;
import nl.baken.seal.KeySet;
import nl.baken.seal.Keys;

/** Publishes key sets. Centre only: the portal's account may not write them, and could not sign them. */
@ApplicationScoped
@Transactional
public class KeyPublisher {
    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    @Inject
    private InstantSource clock;

    /**
     * Signs and publishes a set, with the next serial.
     *
     * @param root the trust root with its private half
     */
    public void publish(List<ECKey> intake, List<ECKey> answer, ECKey root) {
        Number newest = (Number) entities.createNativeQuery("SELECT COALESCE(MAX(serial), 0) FROM published_keys")
                .getSingleResult();
        long serial = newest.longValue() + 1;
        Instant now = QuarterHour.of(clock.instant());
        entities.createNativeQuery("INSERT INTO published_keys (serial, document, published) VALUES (?1, ?2, ?3)")
                .setParameter(1, serial)
                .setParameter(2, new KeySet(serial, intake, answer, Keys.thumbprint(root)).sign(root))
                .setParameter(3, new UtcDateTime().convertToDatabaseColumn(now))
                .executeUpdate();
    }
}
