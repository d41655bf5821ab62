package nl.baken.centre.planning;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Intake;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.intake.OpenedPart;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Members;
import nl.baken.seal.Part;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list of requests on screen, and the one that a member opened. */
@Named("planning")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class PlanningPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    /** Nobody plans further ahead, in years. */
    private static final int FURTHEST = 3;

    private Requests requests;
    private Reports reports;
    private Intake intake;
    private Members members;
    private CurrentMember me;
    private InstantSource clock;
    private final Rows rows = new Rows();
    private PlanningTab tab = PlanningTab.OPEN;
    private @Nullable String asked;
    private @Nullable UUID chosen;
    private String day = "";
    private transient @Nullable Map<UUID, OpenedPart> opened;
    private transient @Nullable Map<UUID, String> names;

    @Inject
    PlanningPage(
            Requests requests, Reports reports, Intake intake, Members members, CurrentMember me, InstantSource clock) {
        this.requests = requests;
        this.reports = reports;
        this.intake = intake;
        this.members = members;
        this.me = me;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected PlanningPage() {}

    /** Before the page is first shown: takes up what the address asks for. */
    public void choose() {
        tab = asked == null ? PlanningTab.OPEN : PlanningTab.named(asked).orElse(PlanningTab.OPEN);
    }

    /** Name of a tab, as the address has it. */
    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    public PlanningTab getTab() {
        return tab;
    }

    public PlanningTab[] getTabs() {
        return PlanningTab.values();
    }

    /** How many there are on a tab. */
    public String count(PlanningTab of) {
        int count = requests.count(of, 0);
        return count < Reports.COUNTED_AHEAD ? Integer.toString(count) : Reports.COUNTED_AHEAD + "+";
    }

    public LazyDataModel<Report> getRows() {
        return rows;
    }

    /** What stands between the paging links; says so when the count was not taken to its end. */
    public String getPageText() {
        boolean counted = rows.getRowCount() < rows.furthest + Reports.COUNTED_AHEAD;
        return Notices.plain(counted ? "queue.page" : "queue.page.more");
    }

    /** Opens what was asked, and when it should be; who asked is behind the report's own screen. */
    public void open(UUID request) {
        Map<UUID, OpenedPart> known = opened;
        if (known == null) {
            known = new HashMap<>();
            opened = known;
        }
        known.put(request, intake.open(request, Part.STORY, actor()));
        chosen = request;
        LocalDate planned = report(request).getPlanned();
        day = planned == null ? "" : planned.toString();
    }

    /** The request that is open on the page; null when none is. */
    public @Nullable Report getChosen() {
        return chosen == null || getOpened() == null ? null : report(chosen);
    }

    public @Nullable OpenedPart getOpened() {
        Map<UUID, OpenedPart> known = opened;
        return known == null || chosen == null ? null : known.get(chosen);
    }

    /** What was asked for in one line, of a request that was opened on this page; else empty. */
    public String what(Report request) {
        Map<UUID, OpenedPart> known = opened;
        OpenedPart part = known == null ? null : known.get(request.getId());
        return part == null || part.lines().isEmpty()
                ? ""
                : part.lines().get(0).answer().lines().findFirst().orElse("");
    }

    public void take() {
        carefully(request -> intake.assign(request, me.id(), actor()), "assigned.me");
    }

    /** Puts the open request on the day that was filled in, or on none when that is empty. */
    public void plan() {
        Optional<LocalDate> wanted;
        try {
            wanted = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            Notices.bad("plan.day");
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        if (wanted.filter(date -> date.isBefore(today.minusYears(1)) || date.isAfter(today.plusYears(FURTHEST)))
                .isPresent()) {
            Notices.bad("plan.day");
            return;
        }
        carefully(request -> intake.plan(request, wanted, actor()), wanted.isPresent() ? "plan.done" : "plan.dropped");
    }

    private void carefully(Consumer<UUID> act, String done) {
        UUID request = chosen;
        if (request == null) {
            return;
        }
        try {
            act.accept(request);
            Notices.good(done);
        } catch (Report.ReportClosed e) {
            Notices.bad("closed.meanwhile");
        }
    }

    public String assignee(Report request) {
        return request.assignee().map(id -> names().getOrDefault(id, "?")).orElse("");
    }

    public boolean isMine() {
        Report request = getChosen();
        return request != null && request.assignee().equals(Optional.of(me.id()));
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day.strip();
    }

    private Report report(UUID request) {
        return reports.find(request).orElseThrow(Reports.NoSuchReport::new);
    }

    private Map<UUID, String> names() {
        Map<UUID, String> known = names;
        if (known == null) {
            known = members.names();
            names = known;
        }
        return known;
    }

    private Actor actor() {
        return new Actor(me.id(), me.role(), me.keys());
    }

    /** The table's rows, a page at a time, counted no further than some pages beyond the furthest that was shown. */
    private final class Rows extends LazyDataModel<Report> {
        private static final long serialVersionUID = 1;
        private int furthest;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return requests.count(tab, furthest);
        }

        @Override
        public List<Report> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            if (first > furthest) {
                furthest = first;
                setRowCount(count(filters));
            }
            return requests.page(tab, first, size);
        }

        @Override
        public String getRowKey(Report request) {
            return request.getId().toString();
        }

        @Override
        public @Nullable Report getRowData(String key) {
            return reports.find(UUID.fromString(key)).orElse(null);
        }
    }
}
