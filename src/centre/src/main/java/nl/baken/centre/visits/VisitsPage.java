package nl.baken.centre.visits;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.centre.access.ConfirmationNeeded;
import nl.baken.centre.insight.Counts;
import nl.baken.centre.insight.LinesFile;
import nl.baken.centre.insight.Period;
import nl.baken.centre.staff.ConfirmPage;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.platform.Setting;
import nl.baken.platform.Settings;
import org.jspecify.annotations.Nullable;

/** The visits on screen, and as a file of lines to take along. */
@Named("visits")
@RequestScoped
public class VisitsPage {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.forLanguageTag("nl"));

    /** Of each sort on one sheet. */
    static final int SHOWN = 100;

    private Visits visits;
    private CurrentMember me;
    private Settings settings;
    private Period<LocalDate> days = Period.days(Map.of(), LocalDate.EPOCH);
    private boolean taking;
    private int sheet = 1;
    private @Nullable Map<Sort, Counts> tables;
    private @Nullable Counts byDay;

    @Inject
    VisitsPage(Visits visits, CurrentMember me, Settings settings, InstantSource clock) {
        this.visits = visits;
        this.me = me;
        this.settings = settings;
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        taking = "csv".equals(asked.get("als"));
        days = Period.days(asked, LocalDate.ofInstant(clock.instant(), HERE));
        String wanted = asked.getOrDefault("blad", "");
        sheet = wanted.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(wanted) : 1;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected VisitsPage() {}

    /** Whether what was asked for are no days, or not in their order. */
    public boolean isWrong() {
        return days.wrong();
    }

    public boolean isTaking() {
        return taking;
    }

    public String getFrom() {
        return days.from().toString();
    }

    public String getTo() {
        return days.to().toString();
    }

    /** The sorts of addresses that this sheet has any of, in the order in which they are shown. */
    public List<Sort> getSorts() {
        return tables().keySet().stream().filter(sort -> !shown(sort).isEmpty()).toList();
    }

    /** What this sheet has of a sort. */
    public List<Counts.Row> shown(Sort sort) {
        List<Counts.Row> rows = rows(sort);
        int from = first(sort) - 1;
        return rows.subList(from, Math.min(from + SHOWN, rows.size()));
    }

    /** How many there are of a sort, on all sheets. */
    public int all(Sort sort) {
        return rows(sort).size();
    }

    /** Which of them is the first on this sheet, from 1. */
    public int first(Sort sort) {
        return Math.min((getSheet() - 1) * SHOWN, all(sort)) + 1;
    }

    /** Which of them is the last on it. */
    public int last(Sort sort) {
        return first(sort) + shown(sort).size() - 1;
    }

    /** Whether some of a sort are on other sheets. */
    public boolean isPart(Sort sort) {
        return shown(sort).size() < all(sort);
    }

    /** From 1; the last one for any that lies beyond it. */
    public int getSheet() {
        return Math.min(sheet, getSheets());
    }

    /** How many there are, at least 1. */
    public int getSheets() {
        int longest = tables().values().stream()
                .mapToInt(table -> table.getRows().size())
                .max()
                .orElse(0);
        return Math.max(1, (longest + SHOWN - 1) / SHOWN);
    }

    private List<Counts.Row> rows(Sort sort) {
        Counts table = tables().get(sort);
        return table == null ? List.of() : table.getRows();
    }

    public Counts getByDay() {
        Counts known = byDay;
        if (known == null) {
            known = visits.byDay(days);
            byDay = known;
        }
        return known;
    }

    /** A day in words. */
    public String day(String day) {
        return DAY.format(LocalDate.parse(day));
    }

    /** The portal's address, without a slash at its end. */
    public String getSite() {
        return settings.get(Setting.SITE_URL).replaceAll("/+$", "");
    }

    /** Sends the counts as they are on screen, a line each, when that is what was asked for. */
    public void export() throws IOException {
        if (!taking || days.wrong()) {
            return;
        }
        try {
            visits.take(days, me.id());
        } catch (ConfirmationNeeded e) {
            ConfirmPage.askAgain();
            return;
        }
        LinesFile.send("bezoek-" + getFrom() + "-" + getTo(), lines());
    }

    private String lines() {
        StringBuilder lines = new StringBuilder("van;tot;adres;aantal\r\n");
        getByDay().getRows().forEach(row -> line(lines, row.code(), row.code(), "", row));
        tables().values()
                .forEach(table -> table.getRows().forEach(row -> line(lines, getFrom(), getTo(), row.code(), row)));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String from, String to, String address, Counts.Row row) {
        lines.append(from).append(';').append(to).append(";\"").append(address).append("\";\"");
        lines.append(row.getTold()).append("\"\r\n");
    }

    private Map<Sort, Counts> tables() {
        Map<Sort, Counts> known = tables;
        if (known == null) {
            known = visits.byAddress(days);
            tables = known;
        }
        return known;
    }
}
