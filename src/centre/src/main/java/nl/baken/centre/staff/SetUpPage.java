package nl.baken.centre.staff;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import nl.baken.centre.staff.SetUp.Standing;
import nl.baken.paper.Paper;
import org.jspecify.annotations.Nullable;

/** Setting up an empty centre on screen: the token → the first member → the recovery sheet, shown once. */
@Named("setUp")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SetUpPage extends NewcomerPage {
    private static final long serialVersionUID = 1;

    private SetUp setUp;
    private Paper paper;
    private boolean let;
    private transient SetUp.@Nullable Made made;

    @Inject
    SetUpPage(SetUp setUp, Paper paper, InstantSource clock, SecureRandom random) {
        super(clock, random);
        this.setUp = setUp;
        this.paper = paper;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SetUpPage() {}

    /** Which part of the page is shown: {@code closed}, {@code token}, {@code person} or {@code sheet}. */
    public String getPart() {
        if (made != null) {
            return "sheet";
        }
        if (setUp.standing() != Standing.OPEN) {
            return "closed";
        }
        return let ? "person" : "token";
    }

    /** Why it is closed, as a key of a text. */
    public String getStanding() {
        return setUp.standing().name();
    }

    public void enterToken() {
        let = setUp.standing(getHeld()) == Standing.OPEN;
        if (let) {
            prepare();
        } else {
            tellWhy();
        }
    }

    public void make() {
        boolean works = attempt(
                setUp.organisation(),
                (token, newcomer, step) -> made = setUp.perform(token, newcomer.enrolment(Role.TEAM_LEAD), step));
        if (!works) {
            let = false;
            tellWhy();
        }
    }

    private void tellWhy() {
        StaffNotices.bad("setup.standing." + setUp.standing(getHeld()).name() + ".text");
    }

    public void print() throws IOException {
        SheetDownload.answer(getWords(), paper);
    }

    public List<String> getWords() {
        SetUp.Made present = made;
        return present == null ? List.of() : present.words();
    }

    public String getWordsPicture() {
        return SheetDownload.picture(getWords());
    }

    public String getTrustRoot() {
        SetUp.Made present = made;
        return present == null ? "" : present.trustRoot();
    }
}
