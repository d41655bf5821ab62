package nl.baken.centre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import nl.baken.platform.Organisation;

/** Figures of a year that never was: the same in each demo, and of no report. */
@ApplicationScoped
class DemoFigures {
    private static final int MONTHS = 14;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Organisation organisation;
    private InstantSource clock;

    @Inject
    DemoFigures(Organisation organisation, InstantSource clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DemoFigures() {}

    @Transactional
    void fill() {
        Random chance = new Random(14);
        LocalDate month = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        List<String> municipalities = organisation.municipalities().stream()
                .map(Organisation.Municipality::code)
                .toList();
        for (int back = 1; back <= MONTHS; back++) {
            for (int many = 6 + chance.nextInt(18); many > 0; many--) {
                add(month.minusMonths(back), municipalities, chance);
            }
        }
    }

    private void add(LocalDate month, List<String> municipalities, Random chance) {
        List<Object> fact = List.of(
                Date.valueOf(month),
                any(chance, "burger", "burger", "jongere", "professional", "professional"),
                any(chance, "seksueel", "seksueel", "arbeid", "arbeid", "crimineel", "combinatie", "unknown"),
                any(chance, "seks", "horeca", "land", "bouw", "schoonmaak", "vervoer", "unknown", "unknown"),
                municipalities.get((int) (Math.pow(chance.nextDouble(), 2) * municipalities.size())),
                any(chance, "12-15", "16-17", "16-17", "18-22", "23-plus", "unknown"),
                any(chance, "female", "female", "male", "unknown"),
                any(chance, "domestic", "domestic", "across", "unknown"),
                any(chance, "yes", "no", "unknown"),
                any(chance, "now", "week", "week", "later"),
                any(chance, "potential", "presumed", "presumed", "actual", "unknown"),
                any(chance, "self", "parent", "friend", "neighbour", "school", "police", "unknown"),
                any(chance, "site", "site", "site", "phone", "phone", "mail"));
        var insert =
                em.createNativeQuery("INSERT INTO triage_fact (month, route, form, sector, municipality, age, gender,"
                        + " border, online, urgency, phase, role, channel, reports) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                        + " ?10, ?11, ?12, ?13, 1) ON DUPLICATE KEY UPDATE reports = reports + 1");
        for (int i = 0; i < fact.size(); i++) {
            insert.setParameter(i + 1, fact.get(i));
        }
        insert.executeUpdate();
    }

    private static String any(Random chance, String... codes) {
        return codes[chance.nextInt(codes.length)];
    }
}
