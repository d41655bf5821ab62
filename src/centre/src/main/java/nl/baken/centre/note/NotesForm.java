package nl.baken.centre.note;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.web.Rendering;
import nl.baken.seal.Padding;
import org.jspecify.annotations.Nullable;

/** The notes about the report on screen. */
@Named("notes")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class NotesForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** So many more are shown at a time. */
    private static final int STEP = 100;
    /** In characters. */
    private static final int LONGEST = 5_000;

    private Notes notes;
    private ReportPage page;
    private String text = "";
    private boolean own;
    private int most = STEP;
    private transient @Nullable List<Notes.Opened> opened;

    @Inject
    NotesForm(Notes notes, ReportPage page) {
        this.notes = notes;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NotesForm() {}

    /** How many there are for this member to see. */
    public int getCount() {
        return Rendering.once("notes", () -> notes.count(page.getReport().getId(), page.actor()));
    }

    public void open() {
        opened = notes.look(page.getReport().getId(), most, page.actor());
    }

    public void write() {
        if (text.isBlank()) {
            Notices.bad("note-empty");
            return;
        }
        try {
            notes.write(page.getReport().getId(), text, own, page.actor());
            text = "";
            own = false;
            open();
            Notices.good("note-written");
        } catch (Padding.PartTooLarge e) {
            Notices.bad("too-long", LONGEST);
        }
    }

    public void takeAway(Notes.Opened note) {
        notes.takeAway(page.getReport().getId(), note.id(), page.actor());
        open();
        Notices.good("note-gone");
    }

    public boolean isOpened() {
        return opened != null;
    }

    /** How many older ones are not shown; none while they are not opened. */
    public int getOlder() {
        List<Notes.Opened> known = opened;
        return known == null || known.size() < most ? 0 : getCount() - known.size();
    }

    public void showOlder() {
        most += STEP;
        open();
    }

    /** None while they are not opened. */
    public List<Notes.Opened> getShown() {
        List<Notes.Opened> known = opened;
        return known == null ? List.of() : known;
    }

    public String who(Notes.Opened note) {
        return page.name(note.member());
    }

    public boolean isMine(Notes.Opened note) {
        return note.member().equals(page.actor().id());
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public boolean isOwn() {
        return own;
    }

    public void setOwn(boolean own) {
        this.own = own;
    }

    public int getLongest() {
        return LONGEST;
    }
}
