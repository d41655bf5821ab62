package nl.baken.centre.today;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.centre.intake.QueueFilter;
import nl.baken.centre.intake.QueueFilter.Show;
import nl.baken.centre.intake.QueueFilter.Whose;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Members;
import nl.baken.centre.triage.SecondLook;
import nl.baken.centre.triage.SecondLooks;
import org.jspecify.annotations.Nullable;

/** What needs the member now. */
@Named("today")
@RequestScoped
public class TodayPage {
    /** Rows of a list; the queue has the rest. */
    private static final int ROWS = 6;

    private Reports reports;
    private SecondLooks seconds;
    private Members members;
    private CurrentMember me;
    private @Nullable List<Waiting> lists;
    private @Nullable List<SecondLook> looks;
    private @Nullable Map<UUID, String> names;

    @Inject
    TodayPage(Reports reports, SecondLooks seconds, Members members, CurrentMember me) {
        this.reports = reports;
        this.seconds = seconds;
        this.members = members;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected TodayPage() {}

    /**
     * Reports that wait for the same.
     *
     * @param key of its heading
     * @param count as it is shown
     * @param tab of the queue that has all of them
     */
    public record Waiting(String key, List<Report> reports, String count, boolean more, String tab) {
        public String getKey() {
            return key;
        }

        public List<Report> getReports() {
            return reports;
        }

        public String getCount() {
            return count;
        }

        public boolean isMore() {
            return more;
        }

        public String getTab() {
            return tab;
        }
    }

    /** What is not empty, the most pressing first. */
    public List<Waiting> getLists() {
        List<Waiting> known = lists;
        if (known == null) {
            Optional<UUID> mine = Optional.of(me.id());
            known = Stream.of(
                            list("late", "LATE", QueueFilter.all(Show.LATE)),
                            list("urgent", "URGENT", QueueFilter.all(Show.URGENT_UNREAD)),
                            list("wrote", "WROTE", QueueFilter.all(Show.WAITING)),
                            list("mine", "MINE", new QueueFilter(Show.OPEN, Whose.OF_MEMBER, mine)))
                    .filter(list -> !list.reports().isEmpty())
                    .toList();
            lists = known;
        }
        return known;
    }

    private Waiting list(String key, String tab, QueueFilter filter) {
        List<Report> first = reports.page(filter, 0, ROWS);
        int count = first.size() < ROWS ? first.size() : reports.count(filter, 0);
        String shown = count < Reports.COUNTED_AHEAD ? Integer.toString(count) : Reports.COUNTED_AHEAD + "+";
        return new Waiting(key, first, shown, count > ROWS, tab);
    }

    /** What colleagues proposed and waits for this member. */
    public List<SecondLook> getLooks() {
        List<SecondLook> known = looks;
        if (known == null) {
            known = seconds.waitingFor(me.id(), ROWS);
            looks = known;
        }
        return known;
    }

    /** Whether nothing waits for this member. */
    public boolean isCalm() {
        return getLooks().isEmpty() && getLists().isEmpty();
    }

    public String assignee(Report report) {
        return report.assignee().map(this::name).orElse("");
    }

    public String name(UUID member) {
        Map<UUID, String> known = names;
        if (known == null) {
            known = members.names();
            names = known;
        }
        return known.getOrDefault(member, "?");
    }
}
