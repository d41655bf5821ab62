package nl.baken.centre.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import nl.baken.centre.intake.ReportPage;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;

/** Opening the parts of the report on screen; before a story that is likely to be heavy, a moment to choose. */
@Named("opening")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class OpeningForm implements Serializable {
    private static final long serialVersionUID = 1;

    private HeavyStories heavy;
    private ReportPage page;
    private @Nullable String warning;

    @Inject
    OpeningForm(HeavyStories heavy, ReportPage page) {
        this.heavy = heavy;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected OpeningForm() {}

    public void open(Part part) {
        if (part == Part.STORY) {
            warning = heavy.warning(page.getReport(), page.actor()).orElse(null);
        }
        if (part != Part.STORY || warning == null) {
            page.open(part);
        }
    }

    /** Opens the story after the warning. */
    public void anyway() {
        warning = null;
        page.open(Part.STORY);
    }

    public void notNow() {
        warning = null;
    }

    /** Key of what to warn of before this part is opened; empty when it is not about to be. */
    public String warning(Part part) {
        String known = warning;
        return part == Part.STORY && known != null ? known : "";
    }
}
