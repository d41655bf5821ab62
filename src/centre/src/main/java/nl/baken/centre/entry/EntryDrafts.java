package nl.baken.centre.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Seals;
import nl.baken.platform.UtcDateTime;

/**
 * Reports that members are still writing down, one of each member, sealed to the intake key. Only who wrote it gets it back:
 * it is bound to them as a note is to its report.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.ANSWERS)
public class EntryDrafts {
    private static final String PURPOSE = "entry";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Seals seals;
    private InstantSource clock;

    @Inject
    EntryDrafts(Seals seals, InstantSource clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected EntryDrafts() {}

    /**
     * Keeps what a member typed so far, in the place of what they had.
     *
     * @return when
     * @throws nl.baken.seal.Padding.PartTooLarge when it is too long
     */
    public Instant keep(EntryForm form, Actor actor) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        em.createNativeQuery("INSERT INTO entry_draft (member, id, saved, sealed) VALUES (?1, ?2, ?3, ?4)"
                        + " ON DUPLICATE KEY UPDATE id = ?2, saved = ?3, sealed = ?4")
                .setParameter(1, actor.id().toString())
                .setParameter(2, id.toString())
                .setParameter(3, new UtcDateTime().convertToDatabaseColumn(now))
                .setParameter(4, seals.sealNote(actor.id(), PURPOSE, id, form.toJson(), actor))
                .executeUpdate();
        return now;
    }

    /** What this member was writing; empty when they were not, or none of their keys opens it any more. */
    public Optional<EntryForm> find(Actor actor) {
        List<?> rows = em.createNativeQuery("SELECT CAST(id AS CHAR), sealed FROM entry_draft WHERE member = ?1")
                .setParameter(1, actor.id().toString())
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .flatMap(row -> seals
                        .openNote(
                                actor.id(),
                                PURPOSE,
                                UUID.fromString((String) row[0]),
                                (String) row[1],
                                actor,
                                EntryForm::parse)
                        .stream())
                .findFirst();
    }

    public void discard(UUID member) {
        em.createNativeQuery("DELETE FROM entry_draft WHERE member = ?1")
                .setParameter(1, member.toString())
                .executeUpdate();
    }
}
