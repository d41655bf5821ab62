package nl.baken.centre.document;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.platform.QuarterHour;
import nl.baken.platform.UtcDateTime;
import nl.baken.queue.PublishedDocuments;
import nl.baken.seal.DocumentSet;
import nl.baken.seal.Keys;

/** What the portal tells that it serves, and what of it was signed. */
@ApplicationScoped
@Transactional
@AllowedTo({Right.CONTENT, Right.SYSTEM})
public class DocumentBook {
    private static final int KEPT_OFFERS = 50;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private PublishedDocuments published;
    private Audit audit;
    private InstantSource clock;

    @Inject
    DocumentBook(PublishedDocuments published, Audit audit, InstantSource clock) {
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DocumentBook() {}

    /** What the portal told last; empty when it has told nothing yet. */
    public Optional<Offer> offer() {
        List<?> rows = em.createNativeQuery(
                        "SELECT id, told, version, documents FROM document_offer ORDER BY told DESC LIMIT 1")
                .getResultList();
        return rows.stream().map(DocumentBook::offer).findFirst();
    }

    /** What was signed last, when the signature holds. */
    public Optional<DocumentSet> signed() {
        return published.lookNow().map(PublishedDocuments.Signed::set);
    }

    /**
     * Signs an offer and publishes it, with the next serial.
     *
     * @param offer id of the offer that was shown
     * @param root the trust root with its private half
     * @throws OfferGone when the portal has told something else meanwhile
     */
    @AllowedTo({Right.KEYS, Right.SYSTEM})
    public void sign(UUID offer, ECKey root, UUID member) {
        Offer newest = offer().filter(one -> one.id().equals(offer)).orElseThrow(OfferGone::new);
        Number last = (Number) em.createNativeQuery("SELECT COALESCE(MAX(serial), 0) FROM published_documents")
                .getSingleResult();
        DocumentSet set =
                new DocumentSet(last.longValue() + 1, newest.version(), newest.documents(), Keys.thumbprint(root));
        em.createNativeQuery("INSERT INTO published_documents (serial, document, published) VALUES (?1, ?2, ?3)")
                .setParameter(1, set.serial())
                .setParameter(2, set.sign(root))
                .setParameter(3, new UtcDateTime().convertToDatabaseColumn(QuarterHour.of(clock.instant())))
                .executeUpdate();
        em.createNativeQuery("DELETE FROM document_offer WHERE told < ?1 AND id NOT IN"
                        + " (SELECT id FROM (SELECT id FROM document_offer ORDER BY told DESC LIMIT " + KEPT_OFFERS
                        + ") AS kept)")
                .setParameter(1, LocalDateTime.ofInstant(newest.told(), ZoneOffset.UTC))
                .executeUpdate();
        audit.record(member, Act.DOCUMENTS_SIGNED, DocumentSet.number(set.documents()), set.version());
    }

    private static Offer offer(Object found) {
        Object[] row = (Object[]) found;
        LocalDateTime told =
                row[1] instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) row[1];
        return Offer.parse(
                UUID.fromString(String.valueOf(row[0])),
                told.toInstant(ZoneOffset.UTC),
                String.valueOf(row[2]),
                String.valueOf(row[3]));
    }

    /** The portal has told something else since. */
    public static final class OfferGone extends IllegalStateException {
        OfferGone() {
            super("The portal has told something else meanwhile");
        }
    }
}
