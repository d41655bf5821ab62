package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was published, in a transaction: outside of one EclipseLink repeats a read that failed for ten seconds, and
 * for so long nobody could be told that the database is away.
 */
@ApplicationScoped
@Transactional
class PublishedTable {
    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    Optional<String> newest() {
        return newest("published_keys");
    }

    Optional<String> newestDocuments() {
        return newest("published_documents");
    }

    private Optional<String> newest(String table) {
        List<?> documents = entities.createNativeQuery(
                        "SELECT document FROM " + table + " ORDER BY serial DESC LIMIT 1")
                .getResultList();
        return documents.stream().map(String::valueOf).findFirst();
    }
}
