package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.platform.UtcDateTime;

/** Answers that members are still writing, one per member and report, sealed like the report itself. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Drafts {
    private static final String PURPOSE = "draft";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Seals seals;
    private InstantSource clock;

    @Inject
    Drafts(Seals seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Drafts() {}

    /** @throws nl.baken.seal.Padding.PartTooLarge when the text is too long */
    public void keep(UUID report, Draft draft, Actor actor) {
        UUID id = UUID.randomUUID();
        em.createNativeQuery("INSERT INTO answer_draft (report, member, id, saved, sealed) VALUES (?1, ?2, ?3, ?4, ?5)"
                        + " ON DUPLICATE KEY UPDATE id = ?3, saved = ?4, sealed = ?5")
                .setParameter(1, report.toString())
                .setParameter(2, actor.id().toString())
                .setParameter(3, id.toString())
                .setParameter(4, new UtcDateTime().convertToDatabaseColumn(clock.instant()))
                .setParameter(5, seals.sealNote(report, PURPOSE, id, draft.toJson(), actor))
                .executeUpdate();
    }

    /** What this member was writing, if they were. */
    public Optional<Draft> find(UUID report, Actor actor) {
        List<?> rows = em.createNativeQuery(
                        "SELECT CAST(id AS CHAR), sealed FROM answer_draft WHERE report = ?1 AND member = ?2")
                .setParameter(1, report.toString())
                .setParameter(2, actor.id().toString())
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .flatMap(row -> seals
                        .openNote(
                                report, PURPOSE, UUID.fromString((String) row[0]), (String) row[1], actor, Draft::parse)
                        .stream())
                .findFirst();
    }

    void discard(UUID report, UUID member) {
        em.createNativeQuery("DELETE FROM answer_draft WHERE report = ?1 AND member = ?2")
                .setParameter(1, report.toString())
                .setParameter(2, member.toString())
                .executeUpdate();
    }
}
