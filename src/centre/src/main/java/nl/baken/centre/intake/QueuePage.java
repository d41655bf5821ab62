package nl.baken.centre.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.baken.centre.intake.QueueFilter.Show;
import nl.baken.centre.intake.QueueFilter.Whose;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Member;
import nl.baken.centre.staff.Members;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The queue on screen. */
@Named("queue")
@ViewScoped
@SuppressWarnings("serial") // what is injected are proxies
public class QueuePage implements Serializable {
    private static final long serialVersionUID = 1;
    /** Choices of "whose" beside the members' ids. */
    private static final String ANYBODY = "", NOBODY = "-", MINE = "me";

    private Reports reports;
    private Members members;
    private CurrentMember me;
    private final Rows rows = new Rows();
    private String show = Show.OPEN.name();
    private String whose = ANYBODY;
    private transient @Nullable Map<UUID, String> names;

    @Inject
    QueuePage(Reports reports, Members members, CurrentMember me) {
        this.reports = reports;
        this.members = members;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected QueuePage() {}

    public LazyDataModel<Report> getRows() {
        return rows;
    }

    public String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = Show.valueOf(show == null ? Show.OPEN.name() : show).name();
        rows.furthest = 0;
    }

    public Show[] getShows() {
        return Show.values();
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(@Nullable String whose) {
        this.whose = whose == null ? ANYBODY : whose;
        rows.furthest = 0;
    }

    public List<Member> getColleagues() {
        return members.active().stream()
                .filter(member -> !member.id().equals(me.id()))
                .toList();
    }

    public String assignee(Report report) {
        return report.assignee().map(id -> names().getOrDefault(id, "?")).orElse("");
    }

    /** What stands between the paging links; says so when the count was not taken to its end. */
    public String getPageText() {
        boolean counted = rows.getRowCount() < rows.furthest + Reports.COUNTED_AHEAD;
        return Notices.plain(counted ? "queue.page" : "queue.page.more");
    }

    /** How many nobody has opened. */
    public String getUnread() {
        return counted(Show.UNREAD);
    }

    /** How many reporters wrote and wait for the centre. */
    public String getWaiting() {
        return counted(Show.WAITING);
    }

    /** How many open ones were held apart. */
    public String getApart() {
        return counted(Show.APART);
    }

    private String counted(Show which) {
        int count = reports.count(QueueFilter.all(which), 0);
        return count < Reports.COUNTED_AHEAD ? Integer.toString(count) : Reports.COUNTED_AHEAD + "+";
    }

    private Map<UUID, String> names() {
        Map<UUID, String> known = names;
        if (known == null) {
            known = members.all().stream().collect(Collectors.toMap(Member::id, Member::getDisplayName));
            names = known;
        }
        return known;
    }

    private QueueFilter filter() {
        Show which = Show.valueOf(show);
        return switch (whose) {
            case ANYBODY -> QueueFilter.all(which);
            case NOBODY -> new QueueFilter(which, Whose.NOBODY, Optional.empty());
            case MINE -> new QueueFilter(which, Whose.OF_MEMBER, Optional.of(me.id()));
            default -> new QueueFilter(which, Whose.OF_MEMBER, Optional.of(UUID.fromString(whose)));
        };
    }

    /** The table's rows, a page at a time. Counts no further than some pages beyond the furthest that was shown. */
    private final class Rows extends LazyDataModel<Report> {
        private static final long serialVersionUID = 1;
        private int furthest;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return reports.count(filter(), furthest);
        }

        @Override
        public List<Report> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            if (first > furthest) {
                furthest = first;
                setRowCount(count(filters));
            }
            return reports.page(filter(), first, size);
        }

        @Override
        public String getRowKey(Report report) {
            return report.getId().toString();
        }

        @Override
        public @Nullable Report getRowData(String key) {
            return reports.find(UUID.fromString(key)).orElse(null);
        }
    }
}
