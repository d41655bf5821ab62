package nl.baken.centre.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.platform.Settings;

/** Each act of destruction in a transaction of its own, with its audit row. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Destroyer {
    private static final String DRAFTS = "drafts";
    /** So many tombstones at a time: there may be very many. */
    private static final int BATCH = 5_000;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Destruction destruction;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Destroyer(Audit audit, InstantSource clock, Settings settings) {
        this.destruction = new Destruction(Terms.of(settings));
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Destroyer() {}

    List<Due> due(int limit) {
        return sql(connection -> destruction.due(connection, clock.instant(), limit));
    }

    List<Due> dueByItself(int limit) {
        return sql(connection -> destruction.dueByItself(connection, clock.instant(), limit));
    }

    Map<Term, Integer> count() {
        return sql(connection -> destruction.count(connection, clock.instant()));
    }

    /** @param by the id of a member, or {@link Audit#SYSTEM} */
    void noteLook(String by) {
        audit.record(by, Act.RETENTION_READ, "retention", "");
    }

    /**
     * Destroys a report when its term has passed.
     *
     * @return what stands in its place; nothing when it stays
     */
    List<Tombstone> destroy(UUID id, String by) {
        List<Tombstone> stones = sql(connection -> destruction.destroy(connection, id, clock.instant()));
        if (!stones.isEmpty()) {
            audit.record(by, Act.DESTROYED, id.toString(), stones.get(0).term().name());
        }
        return stones;
    }

    void destroyDrafts() {
        int drafts = sql(connection -> destruction.destroyDrafts(connection, clock.instant()));
        if (drafts > 0) {
            audit.record(Audit.SYSTEM, Act.DESTROYED, DRAFTS, Integer.toString(drafts));
        }
    }

    /**
     * Brings the tombstones of the file into the database and destroys what has one and is there all the same.
     *
     * @param inFile the ids of the file
     * @return how many the database has that the file has not
     */
    int replay(TombstoneFile file, Ids inFile) {
        return sql(connection -> {
            int[] onlyHere = {0};
            destruction.eachId(connection, id -> onlyHere[0] += inFile.meet(id) ? 0 : 1);
            if (inFile.unmet() > 0) {
                Batches<Tombstone> batches = new Batches<>(BATCH, stones -> put(connection, stones));
                file.each(stone -> {
                    if (!inFile.isMet(stone.id())) {
                        batches.add(stone);
                    }
                });
                batches.end();
            }
            destroyAgain(connection);
            return onlyHere[0];
        });
    }

    /** Destroys what has a tombstone and is there all the same. */
    void destroyAgain() {
        sql(connection -> {
            destroyAgain(connection);
            return 0;
        });
    }

    /** Adds to the file the tombstones of the database that it has not. */
    void copyTo(TombstoneFile file, Ids inFile) {
        sql(connection -> {
            Batches<Tombstone> batches = new Batches<>(BATCH, file::add);
            destruction.each(connection, stone -> {
                if (!inFile.has(stone.id())) {
                    batches.add(stone);
                }
            });
            batches.end();
            return 0;
        });
    }

    private void destroyAgain(Connection connection) throws SQLException {
        for (UUID back : destruction.destroyAgain(connection)) {
            audit.record(Audit.SYSTEM, Act.DESTROYED, back.toString(), "AGAIN");
        }
    }

    private void put(Connection connection, List<Tombstone> stones) {
        try {
            destruction.put(connection, stones);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** On the connection of this transaction, which the audit row goes through as well. */
    private <T> T sql(Work<T> work) {
        try {
            return work.on(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
