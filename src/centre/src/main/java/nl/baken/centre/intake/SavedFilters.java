package nl.baken.centre.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;

/** What members like to see of the queue, each their own. Named by what they show, so that nobody types a name. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class SavedFilters {
    /** Of one member. */
    static final int MOST = 12;

    /** Further than any member gets, with what other versions of the centre kept for them. */
    private static final int READ = 200;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    /**
     * One of them.
     *
     * @param tab name of a tab
     * @param whose as the queue's choice has it: empty for anybody, {@code me}, {@code -} for nobody, or a member's id
     */
    public record Saved(String tab, String whose) {
        public String getTab() {
            return tab;
        }

        public String getWhose() {
            return whose;
        }
    }

    /**
     * In the order in which they stand on screen. What another version of the centre kept and this one does not
     * understand stays where it is, and is not among them.
     *
     * @param isWhose whether the queue knows this choice of "whose"
     */
    public List<Saved> of(UUID member, Predicate<String> isWhose) {
        List<?> rows = em.createNativeQuery(
                        "SELECT tab, whose FROM queue_filter WHERE member = ?1 ORDER BY tab, whose LIMIT " + READ)
                .setParameter(1, member.toString())
                .getResultList();
        return rows.stream()
                .map(found -> (Object[]) found)
                .map(row -> new Saved((String) row[0], (String) row[1]))
                .filter(filter -> QueueTab.named(filter.tab()).isPresent() && isWhose.test(filter.whose()))
                .limit(MOST)
                .toList();
    }

    /**
     * @param isWhose as for {@link #of}
     * @return false when the member has as many as one can have
     */
    public boolean keep(UUID member, Saved filter, Predicate<String> isWhose) {
        if (of(member, isWhose).size() >= MOST) {
            return false;
        }
        em.createNativeQuery("INSERT IGNORE INTO queue_filter (member, tab, whose) VALUES (?1, ?2, ?3)")
                .setParameter(1, member.toString())
                .setParameter(2, filter.tab())
                .setParameter(3, filter.whose())
                .executeUpdate();
        return true;
    }

    public void forget(UUID member, Saved filter) {
        em.createNativeQuery("DELETE FROM queue_filter WHERE member = ?1 AND tab = ?2 AND whose = ?3")
                .setParameter(1, member.toString())
                .setParameter(2, filter.tab())
                .setParameter(3, filter.whose())
                .executeUpdate();
    }
}
