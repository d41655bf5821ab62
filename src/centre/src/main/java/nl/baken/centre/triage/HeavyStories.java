package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Report;

/**
 * Which stories are likely to be heavy to read, told before they are opened: by the route, and by the codes. To know the
 * codes they are opened, which is a look like any other.
 */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class HeavyStories {
    private static final String YOUNG = "young";
    private static final String SEXUAL = "sexual";
    private static final Set<String> MINORS = Set.of("0-11", "12-15", "16-17");

    private Sheets sheets;
    private TriageSheet definition;

    @Inject
    HeavyStories(Sheets sheets, TriageSheet definition) {
        this.sheets = sheets;
        this.definition = definition;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected HeavyStories() {}

    /** Key of what to warn of; empty when nothing tells that it is heavy. */
    public Optional<String> warning(Report report, Actor actor) {
        if (report.getRoute().equals("jongere")) {
            return Optional.of(YOUNG);
        }
        Sheet sheet = definition.sheet();
        if (sheets.count(report.getId(), sheet) == 0) {
            return Optional.empty();
        }
        return sheets.look(report.getId(), sheet, actor).stream()
                .findFirst()
                .flatMap(Sheets.Version::filled)
                .flatMap(HeavyStories::told);
    }

    static Optional<String> told(FilledSheet codes) {
        Stream<String> ages = codes.chosen("age").stream();
        if (codes.chosen("form").contains("seksueel")) {
            return Optional.of(SEXUAL);
        }
        return ages.anyMatch(MINORS::contains) ? Optional.of(YOUNG) : Optional.empty();
    }
}
