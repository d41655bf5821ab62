package nl.baken.centre.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Intake;
import nl.baken.platform.Organisation;
import nl.baken.platform.QuarterHour;
import nl.baken.platform.UtcDateTime;
import nl.baken.queue.NewReport;
import nl.baken.queue.Submitter;
import nl.baken.route.AnswersJson;
import nl.baken.route.RouteDefinition;
import nl.baken.route.Routes;
import nl.baken.seal.SendToken;

/** Hands in the demo's reports, takes them over, and works them as far as each is to be. */
@ApplicationScoped
class DemoReports {
    private static final int ALL = 1000;

    private Submitter submitter;
    private Intake intake;
    private Ages ages;
    private Organisation organisation;
    private Routes routes;
    private InstantSource clock;
    private SecureRandom random;

    @Inject
    DemoReports(
            Submitter submitter,
            Intake intake,
            Ages ages,
            Organisation organisation,
            Routes routes,
            InstantSource clock,
            SecureRandom random) {
        this.submitter = submitter;
        this.intake = intake;
        this.ages = ages;
        this.organisation = organisation;
        this.routes = routes;
        this.clock = clock;
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected DemoReports() {}

    void handIn(Map<String, Actor> people) {
        List<Story> stories = Stories.all(organisation);
        List<UUID> ids = stories.stream().map(this::submit).toList();
        intake.takeIn(ALL);
        for (int i = 0; i < ids.size(); i++) {
            Story story = stories.get(i);
            ages.set(ids.get(i), clock.instant().minus(story.age()), story.heldApart());
            UUID id = ids.get(i);
            story.work().forEach(step -> step.take(intake, id, people));
        }
    }

    private UUID submit(Story story) {
        RouteDefinition route = routes.citizen();
        SendToken token = SendToken.create(random, clock.instant());
        submitter.submit(
                token,
                new NewReport(
                        route.name(),
                        route.version(),
                        route.urgent(story.answers()),
                        AnswersJson.split(route, route.relevant(story.answers()))));
        return token.id();
    }

    /** Makes a report as old as its story says; real ones are as old as they are. */
    @ApplicationScoped
    @Transactional
    static class Ages {
        @PersistenceContext(unitName = "baken")
        private EntityManager em;

        void set(UUID report, Instant received, boolean heldApart) {
            em.createNativeQuery("UPDATE report SET received = ?2, held_apart = ?3 WHERE id = ?1")
                    .setParameter(1, report.toString())
                    .setParameter(2, new UtcDateTime().convertToDatabaseColumn(QuarterHour.of(received)))
                    .setParameter(3, heldApart)
                    .executeUpdate();
        }
    }
}
