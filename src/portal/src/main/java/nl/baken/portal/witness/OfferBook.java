package nl.baken.portal.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Tells the centre what this node serves, through the table {@code document_offer}. */
@ApplicationScoped
@Transactional
public class OfferBook {
    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    /** @param documents a line per document as sha256sum writes it */
    void write(Instant now, String version, String documents) {
        entities.createNativeQuery("INSERT INTO document_offer (id, told, version, documents) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .setParameter(3, version)
                .setParameter(4, documents)
                .executeUpdate();
    }
}
