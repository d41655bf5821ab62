package nl.baken.centre.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.triage.FilledSheet;
import nl.baken.centre.triage.SecondLook;
import nl.baken.centre.triage.SecondLookForm;
import nl.baken.centre.triage.SecondLooks;
import nl.baken.centre.triage.Sheet;
import nl.baken.centre.triage.SheetForm;
import nl.baken.centre.triage.Sheets;
import nl.baken.centre.web.Rendering;
import nl.baken.seal.Padding;
import org.jspecify.annotations.Nullable;

/** The risk assessments of the report on screen. */
@Named("risk")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class AssessmentForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** In characters, of the reasons. */
    private static final int LONGEST = 5_000;

    private Assessments assessments;
    private Sheets sheets;
    private SecondLooks looks;
    private SecondLookForm waiting;
    private ReportPage page;
    private @Nullable String level;
    private String reasons = "";
    private int seen;
    private transient @Nullable SheetForm form;
    private transient @Nullable List<Sheets.Version> versions;

    @Inject
    AssessmentForm(Assessments assessments, Sheets sheets, SecondLooks looks, SecondLookForm waiting, ReportPage page) {
        this.assessments = assessments;
        this.sheets = sheets;
        this.looks = looks;
        this.waiting = waiting;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected AssessmentForm() {}

    /** How many assessments there are. */
    public int getCount() {
        return Rendering.once("risk", () -> sheets.count(page.getReport().getId(), RiskSheet.SHEET));
    }

    public void open() {
        List<Sheets.Version> all = sheets.look(page.getReport().getId(), RiskSheet.SHEET, page.actor());
        versions = all;
        seen = all.isEmpty() ? 0 : all.get(0).number();
    }

    /** Begins a new one; with what the latest says about the questions, and without its level and reasons. */
    public void begin() {
        open();
        SheetForm fresh = new SheetForm(RiskSheet.SHEET);
        getVersions().stream().findFirst().flatMap(Sheets.Version::filled).ifPresent(fresh::take);
        form = fresh;
    }

    public void save() {
        SheetForm shown = form;
        String chosen = level;
        if (shown == null || chosen == null) {
            Notices.bad("no-level");
            return;
        }
        try {
            FilledSheet filled = FilledSheet.of(RiskSheet.SHEET, shown.chosen(), chosen, reasons);
            assessments.assess(page.getReport().getId(), filled, seen, page.actor());
            Notices.good(RiskLevel.ACUTE.name().equals(chosen) ? "assessed.acute" : "assessed");
            stop();
        } catch (Assessments.Unanswered e) {
            Notices.bad("unanswered", word("q." + e.questions().get(0)));
        } catch (SecondLooks.ReasonMissing e) {
            Notices.bad("reason-missing");
        } catch (SecondLooks.AskedAlready e) {
            Notices.bad("second-look.asked-already");
        } catch (Sheets.FilledInMeanwhile e) {
            open(); // what this member wrote stays
            Notices.bad("assessed-meanwhile");
        } catch (Report.ReportClosed e) {
            Notices.bad("closed.meanwhile");
        } catch (Padding.PartTooLarge e) {
            Notices.bad("too-long", LONGEST);
        }
        waiting.refresh();
    }

    public void stop() {
        form = null;
        versions = null;
        level = null;
        reasons = "";
    }

    /** Null while nothing is being filled in. */
    public @Nullable SheetForm getForm() {
        return form;
    }

    public boolean isOpened() {
        return versions != null;
    }

    /** The newest first; none while they are not opened. */
    public List<Sheets.Version> getVersions() {
        List<Sheets.Version> known = versions;
        return known == null ? List.of() : known;
    }

    public List<Sheet.Question> getQuestions() {
        return RiskSheet.SHEET.questions();
    }

    /** What was chosen, in words. */
    public String chosen(Sheets.Version version, Sheet.Question question) {
        return String.join(
                ", ",
                version.filled().orElseThrow().chosen(question.key()).stream()
                        .map(option -> label(question.key(), option))
                        .toList());
    }

    public String who(Sheets.Version version) {
        return page.name(version.member());
    }

    /** Key of what became of an acute one: {@code CONFIRMED}, or {@code WAITING}; empty for one of another level. */
    public String standing(Sheets.Version version) {
        return looks.of(page.getReport().getId()).stream()
                .filter(look -> look.sheet().filter(version.id()::equals).isPresent())
                .findFirst()
                .map(look -> look.outcome().map(SecondLook.Outcome::name).orElse("WAITING"))
                .orElse("");
    }

    public RiskLevel[] getLevels() {
        return RiskLevel.values();
    }

    /** An option in words. */
    public String label(String question, String option) {
        return word(question + "." + option);
    }

    private static String word(String key) {
        return ResourceBundle.getBundle("i18n.risk", Locale.forLanguageTag("nl"))
                .getString(key);
    }

    public @Nullable String getLevel() {
        return level;
    }

    public void setLevel(@Nullable String level) {
        this.level = level;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons == null ? "" : reasons.strip();
    }

    public int getLongest() {
        return LONGEST;
    }
}
