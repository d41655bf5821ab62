package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import nl.baken.paper.Paper;
import org.jspecify.annotations.Nullable;

/** A new recovery sheet on screen. Its words are held for this page only. */
@Named("newSheet")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class NewSheetPage implements Serializable {
    private static final long serialVersionUID = 1;

    private SheetRenewal sheet;
    private RootForm root;
    private Paper paper;
    private CurrentMember me;
    private transient @Nullable List<String> words;

    @Inject
    NewSheetPage(SheetRenewal sheet, RootForm root, Paper paper, CurrentMember me) {
        this.sheet = sheet;
        this.root = root;
        this.paper = paper;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected NewSheetPage() {}

    public void make() {
        root.use(key -> words = sheet.renew(key, me.keys(), me.id()), "keys.sheet.made");
    }

    public void print() throws IOException {
        SheetDownload.answer(getWords(), paper);
    }

    /** Of the sheet that was made on this page; empty when none was. */
    public List<String> getWords() {
        List<String> made = words;
        return made == null ? List.of() : made;
    }

    public String getWordsPicture() {
        return SheetDownload.picture(getWords());
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }
}
