package nl.baken.centre.intake;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.audit.AuditRow;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Member;
import nl.baken.centre.staff.Members;
import nl.baken.centre.web.Rendering;
import nl.baken.centre.web.ReportPaths;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;

/** One report on screen. What was opened is held for this page only. */
@Named("reportPage")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class ReportPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int TRAIL = 30;

    private Reports reports;
    private Intake intake;
    private Members members;
    private Audit audit;
    private CurrentMember me;
    private UUID id;
    private String colleague = "";
    private transient @Nullable Map<Part, OpenedPart> opened;
    private transient @Nullable Map<UUID, String> names;
    private transient @Nullable Report report;

    @Inject
    ReportPage(Reports reports, Intake intake, Members members, Audit audit, CurrentMember me) {
        this.reports = reports;
        this.intake = intake;
        this.members = members;
        this.audit = audit;
        this.me = me;
        this.id = (UUID) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .getOrDefault(ReportPaths.REPORT, new UUID(0, 0));
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ReportPage() {}

    /** Answers 404 for a report that is not there. */
    public void require() throws IOException {
        if (reports.find(id).isEmpty()) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(404, "");
            context.responseComplete();
        }
    }

    public Report getReport() {
        Report known = report;
        if (known == null) {
            known = reports.find(id).orElseThrow(Reports.NoSuchReport::new);
            report = known;
        }
        return known;
    }

    /** Reads the report again before the page is shown, since others work on it too. */
    public void refresh() {
        report = null;
    }

    public List<Part> getParts() {
        return Arrays.stream(Part.values())
                .filter(part -> me.role().maySee(part))
                .toList();
    }

    /** Parts of the report that this member may not see. */
    public List<Part> getClosedParts() {
        return Arrays.stream(Part.values())
                .filter(part -> !me.role().maySee(part))
                .toList();
    }

    public @Nullable OpenedPart opened(Part part) {
        Map<Part, OpenedPart> known = opened;
        return known == null ? null : known.get(part);
    }

    public void open(Part part) {
        Map<Part, OpenedPart> known = opened;
        if (known == null) {
            known = new EnumMap<>(Part.class);
            opened = known;
        }
        known.put(part, intake.open(id, part, actor()));
        refresh();
    }

    public void assignToMe() {
        carefully(() -> intake.assign(id, me.id(), actor()), "assigned.me");
    }

    public void assignToColleague() {
        members.find(UUID.fromString(colleague))
                .filter(Member::isActive)
                .ifPresent(member -> carefully(() -> intake.assign(id, member.id(), actor()), "assigned.other"));
    }

    public void release() {
        carefully(() -> intake.release(id, actor()), "released");
    }

    private void carefully(Runnable act, String done) {
        try {
            act.run();
            Notices.good(done);
        } catch (Report.ReportClosed e) {
            Notices.bad("closed.meanwhile");
        }
        refresh();
    }

    public boolean isMine() {
        return getReport().assignee().equals(Optional.of(me.id()));
    }

    public String getAssignee() {
        return getReport().assignee().map(this::name).orElse("");
    }

    public List<Map.Entry<UUID, String>> getColleagues() {
        return Rendering.once("report.colleagues", () -> members.activeNames().entrySet().stream()
                .filter(member -> !member.getKey().equals(me.id()))
                .toList());
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague == null ? "" : colleague;
    }

    /** Who looked at this report and worked on it, latest first. */
    public List<AuditRow> getTrail() {
        List<AuditRow> rows = trail();
        return rows.subList(0, Math.min(TRAIL, rows.size()));
    }

    /** Whether there is more of it than is shown. */
    public boolean isTrailLonger() {
        return trail().size() > TRAIL;
    }

    private List<AuditRow> trail() {
        return Rendering.once("trail", () -> audit.latest(id.toString(), TRAIL + 1));
    }

    /** What a row of the trail says that was done. */
    public String told(AuditRow row) {
        return switch (Act.valueOf(row.act())) {
            case LOOKED,
                    LOOKED_AT_SHEET,
                    SHEET_FILLED_IN,
                    SECOND_LOOK_ASKED,
                    SECOND_LOOK_CONFIRMED,
                    SECOND_LOOK_REFUSED,
                    SECOND_LOOK_DROPPED -> Notices.text("act." + row.act() + "." + row.detail());
            case MOVED -> Notices.text("act.MOVED", Notices.plain("stage." + row.detail()));
            case ASSIGNED ->
                row.actor().equals(row.detail())
                        ? Notices.text("act.TOOK")
                        : Notices.text("act.ASSIGNED", nameOf(row.detail()));
            default -> Notices.text("act." + row.act());
        };
    }

    /** The name of who stands in a row of the trail, or of whom it is about. */
    public String nameOf(String member) {
        try {
            return name(UUID.fromString(member));
        } catch (IllegalArgumentException e) {
            return member;
        }
    }

    public String name(UUID member) {
        Map<UUID, String> known = names;
        if (known == null) {
            known = members.names();
            names = known;
        }
        return known.getOrDefault(member, "?");
    }

    /** Who looks at it. */
    public Actor actor() {
        return new Actor(me.id(), me.role(), me.keys());
    }
}
