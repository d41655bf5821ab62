package nl.baken.centre.intake;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the member did last on this page and may take back: {@code ANSWER} or {@code MOVE}. */
@Named("undo")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class UndoForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Undo undo;
    private ReportPage page;
    private InstantSource clock;
    private @Nullable String done;
    private Instant since = Instant.EPOCH;
    private transient Report.@Nullable Standing after;

    @Inject
    UndoForm(Undo undo, ReportPage page, InstantSource clock) {
        this.undo = undo;
        this.page = page;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected UndoForm() {}

    public void offer(String what) {
        page.refresh();
        after = page.getReport().standing();
        done = what;
        since = clock.instant();
    }

    /** The answer that was taken back, when it was one and it was not too late. */
    public Optional<Draft> takeBack() {
        done = null;
        Report.Standing seen = after;
        try {
            if (seen == null) {
                throw new Undo.TooLate();
            }
            Optional<Draft> draft = undo.takeBack(page.getReport().getId(), seen, page.actor());
            Notices.good(draft.isPresent() ? "recalled" : "undone");
            return draft;
        } catch (Undo.TooLate e) {
            Notices.bad("undo-too-late");
            return Optional.empty();
        } finally {
            page.refresh();
        }
    }

    /** Whether this is offered. A click that is on its way is taken a little longer: {@link Undo} decides. */
    public boolean offers(String what) {
        boolean isShown = FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        return what.equals(done) && (!isShown || getSeconds() > 0);
    }

    /** What is left of the time. */
    public long getSeconds() {
        return Undo.SECONDS - Duration.between(since, clock.instant()).toSeconds();
    }
}
