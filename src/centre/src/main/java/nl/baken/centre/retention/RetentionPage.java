package nl.baken.centre.retention;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.baken.centre.access.Right;
import nl.baken.centre.retention.Retention.DryRun;
import nl.baken.centre.staff.CurrentMember;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** What is kept for how long, what has passed its term, and its end by a person who saw the list. */
@Named("retention")
@RequestScoped
public class RetentionPage {
    private static final int ROWS = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.forLanguageTag("nl"))
            .withZone(ZoneId.of("Europe/Amsterdam"));

    private static final Pattern UUIDS =
            Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12},?){1," + ROWS + "}");

    private Retention service;
    private CurrentMember me;
    private @Nullable DryRun shown;
    private int destroyed = -1;
    private int stayed;
    private boolean unsure;

    @Inject
    RetentionPage(Retention service, CurrentMember me) {
        this.service = service;
        this.me = me;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected RetentionPage() {}

    private DryRun shown() {
        DryRun known = shown;
        if (known == null) {
            known = service.dryRun(ROWS, me.id());
            shown = known;
        }
        return known;
    }

    /** One line of the table of terms. */
    public record Line(Term term, int days, int due) {
        public Term getTerm() {
            return term;
        }

        public int getDays() {
            return days;
        }

        public int getDue() {
            return due;
        }
    }

    public List<Line> getLines() {
        return Arrays.stream(Term.values())
                .map(term -> new Line(
                        term, service.terms().days(term), shown().counts().getOrDefault(term, 0)))
                .toList();
    }

    public int getLookDays() {
        return service.terms().lookDays();
    }

    /** The first of what would go. */
    public List<Due> getDue() {
        return shown().due();
    }

    /** How many would go that are not on the list. */
    public int getMore() {
        int all = shown().counts().entrySet().stream()
                .filter(entry -> entry.getKey().isAboutReports())
                .mapToInt(entry -> entry.getValue())
                .sum();
        return Math.max(all - getDue().size(), 0);
    }

    /** A day as members read it. */
    public String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Whether this member may open a report that is on the list. */
    public boolean isReader() {
        return me.rights().contains(Right.REPORTS);
    }

    /** The ids on the list, for the form to send back. */
    public String getSeen() {
        return getDue().stream().map(due -> due.id().toString()).collect(Collectors.joining(","));
    }

    /** Destroys what stood on the list that the member saw, as far as its term has passed still. */
    public void destroy() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String seen = sent.getOrDefault("seen", "");
        if (!UUIDS.matcher(seen).matches()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(400);
        } else if (!sent.containsKey("sure")) {
            unsure = true;
        } else {
            List<UUID> ids = Arrays.stream(seen.split(",", -1))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString)
                    .toList();
            destroyed = service.destroy(ids, me.id());
            stayed = ids.size() - destroyed;
            shown = null; // what is left
        }
    }

    /** How many were destroyed just now; less than 0 when nobody asked for it. */
    public int getDestroyed() {
        return destroyed;
    }

    /** How many of the list stayed, for somebody opened them again or they were gone already. */
    public int getStayed() {
        return stayed;
    }

    /** Whether the member pressed the button and did not say that they saw the list. */
    public boolean isUnsure() {
        return unsure;
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and this form has none. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
