package nl.baken.centre.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import nl.baken.centre.intake.SavedFilters.Saved;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.web.Rendering;

/** The member's own filters, beside the queue. */
@Named("filters")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class FiltersForm implements Serializable {
    private static final long serialVersionUID = 1;

    private SavedFilters filters;
    private QueuePage queue;
    private CurrentMember me;

    @Inject
    FiltersForm(SavedFilters filters, QueuePage queue, CurrentMember me) {
        this.filters = filters;
        this.queue = queue;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected FiltersForm() {}

    /** Those that this queue can show. */
    public List<Saved> getAll() {
        return Rendering.once("filters", () -> filters.of(me.id(), queue::isWhose));
    }

    /** Whether what is shown is not kept yet, and more than a tab. */
    public boolean isUnkept() {
        return !getAll().contains(shown());
    }

    public boolean isShown(Saved filter) {
        return filter.equals(shown());
    }

    public void keep() {
        if (!filters.keep(me.id(), shown(), queue::isWhose)) {
            Notices.bad("filters.many", SavedFilters.MOST);
        }
    }

    public void forget(Saved filter) {
        filters.forget(me.id(), filter);
    }

    /** What a filter shows, in words. */
    public String label(Saved filter) {
        String tab = Notices.plain("tab." + filter.tab());
        return filter.whose().isEmpty() ? tab : Notices.text("filters.label", tab, queue.whoseName(filter.whose()));
    }

    private Saved shown() {
        return new Saved(queue.getTab().name(), queue.getTab() == QueueTab.MINE ? "" : queue.getWhose());
    }
}
