package nl.baken.centre.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/** Searches the audit trail. Whoever looks into it stands in it. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.AUDIT)
public class Trail {
    private static final String ITSELF = "audit";
    private static final int DETAIL = 64;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Audit audit;

    @Inject
    Trail(Audit audit) {
        this.audit = audit;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Trail() {}

    /**
     * The newest rows that answer a question, newest first.
     *
     * @param before only rows older than the one with this number
     * @param limit so many at most
     */
    List<AuditRow> search(TrailQuestion question, long before, int limit, UUID member) {
        Query query = em.createNativeQuery(
                        "SELECT seq, at, actor, act, subject, detail, key_id FROM audit WHERE seq < ?1"
                                + question.where() + " ORDER BY seq DESC LIMIT ?2")
                .setParameter(1, before)
                .setParameter(2, limit);
        question.bind(query);
        List<?> rows = query.getResultList();
        List<AuditRow> found = rows.stream().map(Audit::row).toList();
        String about = question.about();
        audit.record(member, Act.TRAIL_READ, ITSELF, about.substring(0, Math.min(about.length(), DETAIL)));
        return found;
    }
}
