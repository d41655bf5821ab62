package nl.baken.centre.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.web.Rendering;
import org.jspecify.annotations.Nullable;

/** The triage codes of the report on screen. */
@Named("codes")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class CodesForm implements Serializable {
    private static final long serialVersionUID = 1;

    private Sheets sheets;
    private CodeBook book;
    private TriageSheet definition;
    private ReportPage page;
    private int seen;
    private transient @Nullable SheetForm form;
    private transient Sheets.@Nullable Version latest;

    @Inject
    CodesForm(Sheets sheets, CodeBook book, TriageSheet definition, ReportPage page) {
        this.sheets = sheets;
        this.book = book;
        this.definition = definition;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CodesForm() {}

    /** How often it was coded. */
    public int getCount() {
        return Rendering.once("codes", () -> sheets.count(page.getReport().getId(), definition.sheet()));
    }

    public void open() {
        look();
        SheetForm fresh = new SheetForm(definition.sheet());
        Sheets.Version known = latest;
        if (known != null) {
            known.filled().ifPresent(fresh::take);
        }
        form = fresh;
    }

    private void look() {
        List<Sheets.Version> versions = sheets.look(page.getReport().getId(), definition.sheet(), page.actor());
        seen = versions.isEmpty() ? 0 : versions.get(0).number();
        latest = versions.stream().findFirst().orElse(null);
    }

    public void save() {
        SheetForm shown = form;
        if (shown == null) {
            return;
        }
        try {
            FilledSheet filled = FilledSheet.of(definition.sheet(), shown.chosen(), "", "");
            book.code(page.getReport().getId(), filled, seen, page.actor());
            form = null;
            latest = null;
            Notices.good("coded");
        } catch (Sheets.FilledInMeanwhile e) {
            look(); // what this member chose stays
            Notices.bad("coded-meanwhile", getWho());
        }
    }

    public void close() {
        form = null;
        latest = null;
    }

    /** Null while they are not opened. */
    public @Nullable SheetForm getForm() {
        return form;
    }

    /** Whether they are there and do not open for this member. */
    public boolean isSealed() {
        Sheets.Version known = latest;
        return known != null && known.filled().isEmpty();
    }

    /** Who coded it last; empty when nobody did. */
    public String getWho() {
        Sheets.Version known = latest;
        return known == null ? "" : page.name(known.member());
    }

    public Sheets.@Nullable Version getLatest() {
        return latest;
    }

    /** An option in words. */
    public String label(String question, String option) {
        return definition.label(question, option);
    }
}
