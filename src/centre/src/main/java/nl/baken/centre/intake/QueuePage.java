package nl.baken.centre.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.centre.intake.QueueFilter.Whose;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Members;
import nl.baken.centre.web.Rendering;
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
    private QueueChoice choice;
    private final Rows rows = new Rows();
    private QueueTab tab = QueueTab.OPEN;
    private String whose = ANYBODY;
    private @Nullable String asked;
    private @Nullable String askedWhose;
    private transient @Nullable Map<UUID, String> names;

    @Inject
    QueuePage(Reports reports, Members members, CurrentMember me, QueueChoice choice) {
        this.reports = reports;
        this.members = members;
        this.me = me;
        this.choice = choice;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected QueuePage() {}

    public LazyDataModel<Report> getRows() {
        return rows;
    }

    /** Before the page is first shown: takes up what the address asks for, or what was chosen before. */
    public void choose() {
        tab = asked == null ? choice.tab() : QueueTab.named(asked).orElse(QueueTab.OPEN);
        whose = askedWhose == null ? choice.whose() : known(askedWhose);
        choice.keep(tab, whose);
    }

    /** Name of a tab, as the address has it. */
    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }

    /** Whose, as the address has it. */
    public @Nullable String getAskedWhose() {
        return askedWhose;
    }

    public void setAskedWhose(@Nullable String askedWhose) {
        this.askedWhose = askedWhose;
    }

    /** After the page was shown: its rows are read again before they are shown again. */
    public void release() {
        rows.setWrappedData(null);
        names = null;
    }

    /** A choice of "whose"; anybody's for anything else that stands in an address. */
    private String known(String choice) {
        if (choice.equals(me.id().toString())) {
            return MINE;
        }
        return isWhose(choice) ? choice : ANYBODY;
    }

    /** Whether this is a choice of "whose". */
    boolean isWhose(String choice) {
        boolean isMember =
                names().keySet().stream().anyMatch(id -> id.toString().equals(choice));
        return isMember || choice.equals(ANYBODY) || choice.equals(NOBODY) || choice.equals(MINE);
    }

    /** A choice of "whose" in words. */
    public String whoseName(String choice) {
        return switch (choice) {
            case ANYBODY -> Notices.plain("whose.anybody");
            case NOBODY -> Notices.plain("whose.nobody");
            case MINE -> Notices.plain("whose.mine");
            default -> names().getOrDefault(UUID.fromString(choice), "?");
        };
    }

    public QueueTab getTab() {
        return tab;
    }

    public QueueTab[] getTabs() {
        return QueueTab.values();
    }

    /** How many there are on a tab. */
    public String count(QueueTab of) {
        int count = counted(of);
        return count < Reports.COUNTED_AHEAD ? Integer.toString(count) : Reports.COUNTED_AHEAD + "+";
    }

    private int counted(QueueTab of) {
        List<QueueTab> all = List.of(getTabs());
        List<Integer> counts = Rendering.once(
                "queue.counts",
                () -> reports.counts(all.stream().map(this::filter).toList(), 0));
        return counts.get(of.ordinal());
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(@Nullable String whose) {
        this.whose = whose == null ? ANYBODY : whose;
        choice.keep(tab, this.whose);
        rows.furthest = 0;
    }

    /** The others to choose from; who left is among them while their reports are shown. */
    public List<Map.Entry<UUID, String>> getColleagues() {
        return Rendering.once("queue.colleagues", this::colleagues);
    }

    private List<Map.Entry<UUID, String>> colleagues() {
        Set<Map.Entry<UUID, String>> active = members.activeNames().entrySet();
        boolean isActive = active.stream().anyMatch(this::isChosen);
        Stream<Map.Entry<UUID, String>> gone =
                isActive ? Stream.empty() : names().entrySet().stream().filter(this::isChosen);
        return Stream.concat(active.stream(), gone)
                .filter(member -> !member.getKey().equals(me.id()))
                .toList();
    }

    private boolean isChosen(Map.Entry<UUID, String> member) {
        return member.getKey().toString().equals(whose);
    }

    public String assignee(Report report) {
        return report.assignee().map(id -> names().getOrDefault(id, "?")).orElse("");
    }

    /** What stands between the paging links; says so when the count was not taken to its end. */
    public String getPageText() {
        boolean counted = rows.getRowCount() < rows.furthest + Reports.COUNTED_AHEAD;
        return Notices.plain(counted ? "queue.page" : "queue.page.more");
    }

    private Map<UUID, String> names() {
        Map<UUID, String> known = names;
        if (known == null) {
            known = members.names();
            names = known;
        }
        return known;
    }

    private QueueFilter filter(QueueTab of) {
        if (of == QueueTab.MINE) {
            return new QueueFilter(of.show(), Whose.OF_MEMBER, Optional.of(me.id()));
        }
        return switch (whose) {
            case ANYBODY -> QueueFilter.all(of.show());
            case NOBODY -> new QueueFilter(of.show(), Whose.NOBODY, Optional.empty());
            case MINE -> new QueueFilter(of.show(), Whose.OF_MEMBER, Optional.of(me.id()));
            default -> new QueueFilter(of.show(), Whose.OF_MEMBER, Optional.of(UUID.fromString(whose)));
        };
    }

    /** The table's rows, a page at a time. Counts no further than some pages beyond the furthest that was shown. */
    private final class Rows extends LazyDataModel<Report> {
        private static final long serialVersionUID = 1;
        private int furthest;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return furthest == 0 ? counted(tab) : reports.count(filter(tab), furthest);
        }

        @Override
        public List<Report> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            if (first > furthest) {
                furthest = first;
                setRowCount(count(filters));
            }
            return reports.page(filter(tab), first, size);
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
