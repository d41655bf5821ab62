package nl.baken.centre.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.intake.Seals;
import nl.baken.seal.EnvelopeUnreadable;

/** Links between reports. Each act and each look is one transaction with its audit row. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class Links {
    private static final String PURPOSE = "link";
    private static final int MOST = 50;

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private Seals seals;
    private Audit audit;
    private InstantSource clock;

    @Inject
    Links(Reports reports, Seals seals, Audit audit, InstantSource clock) {
        this.reports = reports;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Links() {}

    /**
     * A link that was opened.
     *
     * @param link empty when none of the member's keys opens it
     * @param there whether the other report still is
     */
    public record Opened(UUID id, Optional<Link> link, boolean there) {}

    /** How many there are; nothing is opened. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int count(UUID report) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM report_link WHERE report = ?1")
                        .setParameter(1, report.toString())
                        .getSingleResult())
                .intValue();
    }

    /** The links of a report, the newest first; {@value #MOST} at most. */
    public List<Opened> look(UUID report, Actor actor) {
        actor.requireReports();
        List<Opened> links = open(report, actor).stream()
                .sorted((a, b) -> b.link()
                        .map(Link::at)
                        .orElse(Instant.MIN)
                        .compareTo(a.link().map(Link::at).orElse(Instant.MIN)))
                .toList();
        audit.record(actor.id(), Act.LOOKED_AT_LINKS, report.toString(), "");
        return links;
    }

    /**
     * Links two reports.
     *
     * @param other the number of the other report as screens show it, or its whole id
     * @throws Reports.NoSuchReport when that is no report, or several
     * @throws SameReport when it is the report itself
     * @throws LinkedAlready when they are linked so already
     */
    public void add(UUID report, String other, Link.About about, Actor actor) {
        actor.requireReports();
        UUID to = reports.numbered(other);
        if (to.equals(report)) {
            throw new SameReport();
        }
        // Always in the same order, so that two members who link the same two do not wait for each other.
        Stream.of(report, to).sorted().forEach(reports::hold);
        boolean known = open(report, actor).stream()
                .flatMap(one -> one.link().stream())
                .anyMatch(link -> link.other().equals(to) && link.about() == about);
        if (known) {
            throw new LinkedAlready();
        }
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        keep(report, here, new Link(to, there, about, actor.id(), clock.instant()), actor);
        keep(to, there, new Link(report, here, about, actor.id(), clock.instant()), actor);
        audit.record(actor.id(), Act.LINKED, report.toString(), "");
    }

    /** Takes a link away, from both of its reports; nothing when it is not one of this report, or gone. */
    public void remove(UUID report, UUID id, Actor actor) {
        actor.requireReports();
        Optional<Opened> found =
                open(report, actor).stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return;
        }
        delete(id);
        found.get().link().ifPresent(link -> delete(link.twin()));
        audit.record(actor.id(), Act.UNLINKED, report.toString(), "");
    }

    private void keep(UUID report, UUID id, Link link, Actor actor) {
        em.createNativeQuery("INSERT INTO report_link (id, report, sealed) VALUES (?1, ?2, ?3)")
                .setParameter(1, id.toString())
                .setParameter(2, report.toString())
                .setParameter(3, seals.sealNote(report, PURPOSE, id, link.toJson(), actor))
                .executeUpdate();
    }

    private void delete(UUID id) {
        em.createNativeQuery("DELETE FROM report_link WHERE id = ?1")
                .setParameter(1, id.toString())
                .executeUpdate();
    }

    private List<Opened> open(UUID report, Actor actor) {
        List<?> rows = em.createNativeQuery(
                        "SELECT CAST(id AS CHAR), sealed FROM report_link WHERE report = ?1 LIMIT " + MOST)
                .setParameter(1, report.toString())
                .getResultList();
        return rows.stream()
                .map(found -> {
                    Object[] row = (Object[]) found;
                    UUID id = UUID.fromString((String) row[0]);
                    Optional<Link> link = seals.openNote(report, PURPOSE, id, (String) row[1], actor)
                            .flatMap(Links::parsed);
                    boolean there =
                            link.flatMap(one -> reports.find(one.other())).isPresent();
                    return new Opened(id, link, there);
                })
                .toList();
    }

    private static Optional<Link> parsed(String json) {
        try {
            return Optional.of(Link.parse(json));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    /** A report is not linked to itself. */
    public static final class SameReport extends IllegalArgumentException {
        SameReport() {
            super("The same report");
        }
    }

    /** They are linked so already. */
    public static final class LinkedAlready extends IllegalStateException {
        LinkedAlready() {
            super("Linked already");
        }
    }
}
