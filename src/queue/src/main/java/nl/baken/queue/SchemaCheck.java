package nl.baken.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletContext;
import java.util.List;

/** Refuses to start on a database of another version, before a single request is served. */
@ApplicationScoped
class SchemaCheck {
    /** The newest migration that this build knows; a test compares it with the files. */
    static final String EXPECTED = "149";

    @PersistenceContext(unitName = "baken")
    private EntityManager entities;

    /** On the web application's start, not the archive's: the database cannot be looked up before. */
    void onStart(@Observes @Initialized(ApplicationScoped.class) ServletContext start) {
        List<?> versions = entities.createNativeQuery("SELECT version FROM flyway_schema_history"
                        + " WHERE success = 1 AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")
                .getResultList();
        String found = versions.isEmpty() ? "none" : String.valueOf(versions.get(0));
        if (!EXPECTED.equals(found)) {
            throw new IllegalStateException(
                    "This build needs database version " + EXPECTED + ", found " + found + ": run baken.jar migrate");
        }
    }
}
