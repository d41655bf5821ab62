package nl.baken.centre.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;
import nl.baken.centre.staff.CurrentMember;
import org.jspecify.annotations.Nullable;

/** Printing the report on screen: what is open on it, with who printed it and when. Without that nothing of it prints. */
@Named("paper")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class PaperForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Intake intake;
    private ReportPage page;
    private CurrentMember me;
    private Times times;
    private InstantSource clock;
    private @Nullable Instant printed;

    @Inject
    PaperForm(Intake intake, ReportPage page, CurrentMember me, Times times, InstantSource clock) {
        this.intake = intake;
        this.page = page;
        this.me = me;
        this.times = times;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PaperForm() {}

    public void print() {
        intake.print(page.getReport().getId(), page.actor());
        printed = clock.instant();
    }

    /** What stands on the paper; empty while it is not to be printed. */
    public String getStamp() {
        Instant at = printed;
        return at == null ? "" : Notices.text("paper.stamp", me.getName(), times.at(at));
    }
}
