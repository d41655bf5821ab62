package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the figures are made of: how many reports of a month have the same codes. A fact names no report and no day, and
 * lies by its codes, not in the order of arrival.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Facts {
    private static final List<String> CODES = List.of(
            "sector", "municipality", "age", "gender", "border", "online", "urgency", "phase", "role", "channel");

    private static final String COLUMNS = "month, route, form, " + String.join(", ", CODES);
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    /**
     * One fact.
     *
     * @param month its first day
     * @param codes route, form and the rest, in the order of the table
     */
    record Fact(LocalDate month, List<String> codes) {
        static Fact of(String route, Instant received, FilledSheet filled) {
            return new Fact(
                    LocalDate.ofInstant(received, HERE).withDayOfMonth(1),
                    Stream.concat(
                                    Stream.of(route, form(filled.chosen("form"))),
                                    CODES.stream().map(code -> single(filled.chosen(code))))
                            .toList());
        }

        private static String form(List<String> forms) {
            return forms.size() > 1 ? "combinatie" : single(forms);
        }

        private static String single(List<String> chosen) {
            return chosen.isEmpty() ? "unknown" : chosen.get(0);
        }
    }

    void add(Fact fact) {
        bind(
                        em.createNativeQuery("INSERT INTO triage_fact (" + COLUMNS + ", reports) VALUES ("
                                + IntStream.rangeClosed(1, fact.codes().size() + 1)
                                        .mapToObj(i -> "?" + i)
                                        .collect(Collectors.joining(", "))
                                + ", 1) ON DUPLICATE KEY UPDATE reports = reports + 1"),
                        fact)
                .executeUpdate();
    }

    /** Takes back one that was added; nothing when there is none such. */
    void takeBack(Fact fact) {
        List<String> names = List.of(COLUMNS.split(", ", -1));
        String where = IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " = ?" + (i + 1))
                .collect(Collectors.joining(" AND "));
        bind(em.createNativeQuery("UPDATE triage_fact SET reports = reports - 1 WHERE " + where), fact)
                .executeUpdate();
        bind(em.createNativeQuery("DELETE FROM triage_fact WHERE reports < 1 AND " + where), fact)
                .executeUpdate();
    }

    private static Query bind(Query query, Fact fact) {
        query.setParameter(1, fact.month());
        for (int i = 0; i < fact.codes().size(); i++) {
            query.setParameter(i + 2, fact.codes().get(i));
        }
        return query;
    }
}
