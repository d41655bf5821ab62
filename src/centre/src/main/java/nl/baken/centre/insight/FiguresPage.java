package nl.baken.centre.insight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.baken.centre.access.ConfirmationNeeded;
import nl.baken.centre.intake.Notices;
import nl.baken.centre.staff.ConfirmPage;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.triage.TriageSheet;

/** The figures on screen, and as a file of lines to take along. */
@Named("figures")
@RequestScoped
public class FiguresPage {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("nl"));

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.forLanguageTag("nl"));

    private Figures figures;
    private TriageSheet sheet;
    private CurrentMember me;
    private YearMonth present = YearMonth.of(2000, 1);
    private Period<YearMonth> period = Period.months(Map.of(), present);
    private boolean taking;
    private final Map<Dimension, Counts> tables = new EnumMap<>(Dimension.class);

    @Inject
    FiguresPage(Figures figures, TriageSheet sheet, CurrentMember me, InstantSource clock) {
        this.figures = figures;
        this.sheet = sheet;
        this.me = me;
        present = YearMonth.from(clock.instant().atZone(HERE));
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        taking = "csv".equals(asked.get("als"));
        period = Period.months(asked, present);
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected FiguresPage() {}

    /** Whether what was asked for are no months, or not in their order. */
    public boolean isWrong() {
        return period.wrong();
    }

    public Counts getMonths() {
        return figures.byMonth(period);
    }

    public Dimension[] getDimensions() {
        return Dimension.values();
    }

    public Counts by(Dimension dimension) {
        return tables.computeIfAbsent(dimension, one -> figures.by(one, period));
    }

    /** The months to choose from, the latest first. */
    public List<YearMonth> getChoice() {
        YearMonth first = figures.first(present).isAfter(period.from()) ? period.from() : figures.first(present);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(present); month = month.plusMonths(1)) {
            months.add(month);
        }
        Collections.reverse(months);
        return months;
    }

    public String getFrom() {
        return period.from().toString();
    }

    public String getTo() {
        return period.to().toString();
    }

    /** A month in words: {@code november 2026}. */
    public String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }

    /** The short name of a month, for under its bar. */
    public String shortMonth(String month) {
        return SHORT.format(YearMonth.parse(month));
    }

    /** A code in words. */
    public String label(Dimension dimension, String code) {
        if (dimension == Dimension.ROUTE) {
            return Notices.plain("route." + code);
        }
        return sheet.label(dimension.column(), code);
    }

    public String title(Dimension dimension) {
        return dimension == Dimension.ROUTE ? Notices.plain("col.route") : sheet.title(dimension.column());
    }

    /** Whether who looks wants to take them along: they may have to type their passphrase first. */
    public boolean isTaking() {
        return taking;
    }

    /** Sends the figures as they are on screen, a line each, when that is what was asked for. */
    public void export() throws IOException {
        if (!taking || period.wrong()) {
            return;
        }
        try {
            figures.take(period, me.id());
        } catch (ConfirmationNeeded e) {
            ConfirmPage.askAgain();
            return;
        }
        LinesFile.send("cijfers-" + getFrom() + "-" + getTo(), lines());
    }

    private String lines() {
        StringBuilder lines = new StringBuilder("van;tot;kenmerk;waarde;aantal\r\n");
        for (Counts.Row row : getMonths().getRows()) {
            line(lines, "maand", row.code(), row);
        }
        for (Dimension dimension : Dimension.values()) {
            for (Counts.Row row : by(dimension).getRows()) {
                line(lines, title(dimension), label(dimension, row.code()), row);
            }
        }
        return lines.toString();
    }

    private void line(StringBuilder lines, String what, String value, Counts.Row row) {
        lines.append(getFrom()).append(';').append(getTo()).append(';');
        lines.append(quoted(what)).append(';').append(quoted(value)).append(';');
        lines.append(quoted(row.getTold())).append("\r\n");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
