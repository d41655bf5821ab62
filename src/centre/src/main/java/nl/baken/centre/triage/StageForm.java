package nl.baken.centre.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.intake.Move;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.ReportPage;
import nl.baken.centre.intake.ReportStep;
import nl.baken.centre.intake.Stage;
import nl.baken.centre.intake.Steps;
import nl.baken.centre.intake.UndoForm;
import nl.baken.centre.web.Rendering;
import nl.baken.seal.Padding;
import org.jspecify.annotations.Nullable;

/** The stage of the report on screen: how it came there, and where a member may bring it. */
@Named("stages")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class StageForm implements Serializable {
    /** In characters, of a reason. */
    static final int LONGEST = 2_000;

    private static final long serialVersionUID = 1;

    private Triage triage;
    private Steps steps;
    private UndoForm undo;
    private ReportPage page;
    private @Nullable String to;
    private String reason = "";
    private transient @Nullable Map<UUID, String> reasons;

    @Inject
    StageForm(Triage triage, Steps steps, UndoForm undo, ReportPage page) {
        this.triage = triage;
        this.steps = steps;
        this.undo = undo;
        this.page = page;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected StageForm() {}

    /** Where a member may bring it from here. */
    public List<Move> getWays() {
        return Move.byMemberFrom(page.getReport().getStage());
    }

    /** A way in words, with what it takes. */
    public String label(Move way) {
        return Notices.plain("stage." + way.to()) + Notices.plain("how." + way.how());
    }

    public void move() {
        String chosen = to;
        if (chosen == null) {
            Notices.bad("no-stage");
            return;
        }
        try {
            boolean done = triage.move(
                    page.getReport().getId(), page.getReport().getStage(), Stage.valueOf(chosen), reason, page.actor());
            reason = "";
            to = null;
            reasons = null;
            Notices.good(done ? "moved" : "second-look.asked");
            if (done) {
                undo.offer("MOVE");
            }
        } catch (Triage.MovedMeanwhile | Report.WrongOrder e) {
            Notices.bad("moved-meanwhile");
        } catch (Report.ReportClosed e) {
            Notices.bad("closed.meanwhile");
        } catch (SecondLooks.ReasonMissing e) {
            Notices.bad("reason-missing");
        } catch (SecondLooks.AskedAlready e) {
            Notices.bad("second-look.asked-already");
        } catch (Padding.PartTooLarge e) {
            Notices.bad("too-long", LONGEST);
        }
        page.refresh();
    }

    /** Takes the change of stage back that was just made. */
    public void takeBack() {
        undo.takeBack();
    }

    /** Latest first. */
    /** How many more there are than are shown. */
    public int getOlderSteps() {
        List<ReportStep> shown = getSteps();
        return shown.isEmpty() ? 0 : shown.get(0).getNumber() - shown.size();
    }

    public List<ReportStep> getSteps() {
        return Rendering.once("steps", () -> steps.of(page.getReport().getId()));
    }

    public boolean isReasoned() {
        return getSteps().stream().anyMatch(ReportStep::isReasoned);
    }

    public String who(ReportStep step) {
        return step.member().map(page::name).orElse(Notices.plain("steps.reporter"));
    }

    public void openReasons() {
        reasons = triage.reasons(page.getReport().getId(), page.actor());
    }

    public boolean isOpened() {
        return reasons != null;
    }

    /** Why; empty when nobody wrote it down, or it does not open. */
    public String reason(ReportStep step) {
        Map<UUID, String> known = reasons;
        return known == null ? "" : known.getOrDefault(step.getId(), "");
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public int getLongest() {
        return LONGEST;
    }
}
