package nl.baken.centre.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.baken.centre.staff.CurrentMember;
import nl.baken.centre.staff.Members;
import org.jspecify.annotations.Nullable;
import org.primefaces.context.PrimeFacesContext;

/** The audit trail on screen: a search whose whole state is in the address, and the check of the trail. */
@Named("trail")
@RequestScoped
public class TrailPage {
    private static final int PAGE = 50;
    private static final String OLDER = "ouder";
    private static final List<String> FIELDS = List.of("wie", "wat", "waarover", "van", "tot");

    private Trail trail;
    private TrailChecks checks;
    private Members members;
    private CurrentMember me;
    private Map<String, String> asked = Map.of();
    private List<String> wrong = List.of();
    private List<TrailLine> lines = List.of();
    private boolean more;
    private boolean everything = true;

    @Inject
    TrailPage(Trail trail, TrailChecks checks, Members members, CurrentMember me) {
        this.trail = trail;
        this.checks = checks;
        this.members = members;
        this.me = me;
        search();
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected TrailPage() {}

    private void search() {
        asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        try {
            TrailQuestion question = TrailQuestion.of(asked);
            List<AuditRow> rows = trail.search(question, before(), PAGE + 1, me.id());
            Map<String, String> names = members.names().entrySet().stream()
                    .collect(Collectors.toMap(member -> member.getKey().toString(), Map.Entry::getValue));
            more = rows.size() > PAGE;
            lines = rows.stream()
                    .limit(PAGE)
                    .map(row -> new TrailLine(row, names))
                    .toList();
            everything = question.isEverything();
        } catch (TrailQuestion.NotUnderstood e) {
            wrong = e.fields();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(400);
        }
    }

    private long before() {
        String older = asked.getOrDefault(OLDER, "");
        return older.matches("[0-9]{1,18}") ? Long.parseLong(older) : Long.MAX_VALUE;
    }

    public List<TrailLine> getLines() {
        return lines;
    }

    /** What somebody asked for in a field of the form. */
    public String asked(String field) {
        return asked.getOrDefault(field, "");
    }

    public boolean isWrong(String field) {
        return wrong.contains(field);
    }

    public List<String> getWrong() {
        return wrong;
    }

    /** Whether nothing narrows the search. */
    public boolean isEverything() {
        return everything;
    }

    public Act[] getActs() {
        return Act.values();
    }

    public List<Map.Entry<UUID, String>> getMembers() {
        return List.copyOf(members.names().entrySet());
    }

    /** The address of the rows before these; null when there are none. */
    public @Nullable String getOlder() {
        return more ? address(Optional.of(lines.get(lines.size() - 1).getNumber())) : null;
    }

    /** The address of the newest rows of this search; null when these are they. */
    public @Nullable String getNewest() {
        return before() == Long.MAX_VALUE ? null : address(Optional.empty());
    }

    private String address(Optional<Long> older) {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        return Stream.concat(
                        FIELDS.stream()
                                .filter(field -> !asked(field).isBlank())
                                .map(field -> field + "=" + URLEncoder.encode(asked(field), StandardCharsets.UTF_8)),
                        older.map(seq -> OLDER + "=" + seq).stream())
                .collect(Collectors.joining("&", context.getRequestContextPath() + "/logboek?", ""));
    }

    public @Nullable TrailCheck getCheck() {
        return checks.newest().orElse(null);
    }

    /** Checks the trail now. */
    public void check() {
        UUID by = me.id();
        checks.run(by.toString());
    }

    /** PrimeFaces takes no post without its nonce; its scripts would add it, and this form has none. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }
}
