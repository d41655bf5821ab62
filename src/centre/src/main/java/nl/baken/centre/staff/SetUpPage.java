package nl.baken.centre.staff;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import nl.baken.centre.staff.SetUp.Standing;
import nl.baken.paper.Paper;
import nl.baken.paper.PaperBusy;
import nl.baken.seal.Argon2Gate;
import org.jspecify.annotations.Nullable;

/** Setting up an empty centre on screen: the token → the first member → the recovery sheet, shown once. */
@Named("setUp")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class SetUpPage implements Serializable {
    private static final long serialVersionUID = 1;

    private SetUp setUp;
    private Paper paper;
    private InstantSource clock;
    private SecureRandom random;
    private final Newcomer newcomer = new Newcomer();
    private transient @Nullable String token;
    private boolean let;
    private transient SetUp.@Nullable Made made;

    @Inject
    SetUpPage(SetUp setUp, Paper paper, InstantSource clock, SecureRandom random) {
        this.setUp = setUp;
        this.paper = paper;
        this.clock = clock;
        this.random = random;
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
        Standing standing = setUp.standing(getToken());
        let = standing == Standing.OPEN;
        if (let) {
            newcomer.prepare(random);
        } else {
            StaffNotices.bad("setup.standing." + standing.name() + ".text");
        }
    }

    public void make() {
        List<String> faults = newcomer.faults(setUp.organisation(), clock.instant());
        OptionalLong step = newcomer.step(clock.instant());
        if (!faults.isEmpty() || step.isEmpty()) {
            faults.forEach(fault -> StaffNotices.bad("newcomer.fault." + fault));
            return;
        }
        try {
            made = setUp.perform(getToken(), newcomer.enrolment(Role.TEAM_LEAD), step.getAsLong());
            newcomer.forget();
            token = null;
        } catch (SetUp.NotOpen e) {
            let = false;
            StaffNotices.bad("setup.standing." + setUp.standing(getToken()).name() + ".text");
        } catch (Argon2Gate.GateBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    /** Answers with the recovery sheet as a PDF, made in memory. */
    public void print() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        try {
            byte[] pdf = paper.print(SheetPaper.of(getWords()));
            external.setResponseContentType("application/pdf");
            external.setResponseContentLength(pdf.length);
            external.setResponseHeader("Content-Disposition", "attachment; filename=\"noodblad.pdf\"");
            external.getResponseOutputStream().write(pdf);
            context.responseComplete();
        } catch (PaperBusy e) {
            StaffNotices.bad("signin.busy");
        }
    }

    public Newcomer getNewcomer() {
        return newcomer;
    }

    public List<String> getWords() {
        SetUp.Made present = made;
        return present == null ? List.of() : present.words();
    }

    public String getWordsPicture() {
        return QrPicture.svg(String.join(" ", getWords()), StaffNotices.text("sheet.qr.name"));
    }

    public String getTrustRoot() {
        SetUp.Made present = made;
        return present == null ? "" : present.trustRoot();
    }

    public String getNonce() {
        return StaffNotices.nonce();
    }

    public String getToken() {
        String typed = token;
        return typed == null ? "" : typed;
    }

    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
