package nl.baken.centre.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.centre.audit.Act;
import nl.baken.centre.audit.Audit;
import nl.baken.centre.intake.Actor;
import nl.baken.centre.intake.Move;
import nl.baken.centre.intake.Moved;
import nl.baken.centre.intake.Report;
import nl.baken.centre.intake.Reports;
import nl.baken.centre.intake.Seals;
import nl.baken.centre.intake.Stage;
import nl.baken.centre.intake.Steps;
import nl.baken.centre.triage.SecondLook.About;
import nl.baken.centre.triage.SecondLook.Outcome;
import nl.baken.seal.Part;

/** What one member proposes and another one decides. Each act and each look is one transaction with its audit row. */
@ApplicationScoped
@Transactional
@AllowedTo(Right.REPORTS)
public class SecondLooks {
    private static final String ASKED = "second-look";
    private static final String DECIDED = "second-look-decided";

    @PersistenceContext(unitName = "baken")
    private EntityManager em;

    private Reports reports;
    private Seals seals;
    private Steps steps;
    private Audit audit;
    private InstantSource clock;

    @Inject
    SecondLooks(Reports reports, Seals seals, Steps steps, Audit audit, InstantSource clock) {
        this.reports = reports;
        this.seals = seals;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected SecondLooks() {}

    /**
     * Proposes it. Writes no audit row: its callers do.
     *
     * @param report held by the caller
     * @param sheet the assessment that it is about
     * @throws AskedAlready when it is proposed already
     * @throws nl.baken.seal.Padding.PartTooLarge when the reason is too long
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(Report report, About about, Optional<UUID> sheet, boolean madeUrgent, String reason, Actor actor) {
        if (open(report.getId()).stream().anyMatch(look -> look.getAbout() == about)) {
            throw new AskedAlready();
        }
        UUID id = UUID.randomUUID();
        String sealed = seals.sealNote(report.getId(), ASKED, id, reason, actor);
        em.persist(new SecondLook(id, report.getId(), about, actor.id(), clock.instant(), sheet, madeUrgent, sealed));
    }

    /** Drops what was proposed of a stage, once the report comes to another one. */
    @AllowedTo({Right.REPORTS, Right.SYSTEM})
    @Transactional(Transactional.TxType.MANDATORY)
    public void overtake(@Observes Moved moved) {
        open(moved.report()).stream()
                .filter(look -> look.getAbout() == About.NO_TRAFFICKING)
                .forEach(look -> look.overtake(clock.instant()));
    }

    /**
     * Agrees with a colleague, and so brings about what was proposed.
     *
     * @throws SecondLook.SameMember when it is the member's own proposal
     * @throws SecondLook.DecidedAlready when it does not wait any more
     * @throws NotLooked when the member never opened the report's story
     * @throws Report.WrongOrder when the report cannot come there from where it is by now
     */
    public void confirm(UUID id, Actor actor) {
        SecondLook look = decided(id, Outcome.CONFIRMED, actor);
        if (look.getAbout() == About.NO_TRAFFICKING) {
            Report report = reports.hold(look.getReport());
            Stage before = report.getStage();
            report.move(Stage.NO_TRAFFICKING, Move.How.WITH_SECOND_MEMBER);
            steps.note(report, before, clock.instant(), actor, "");
        }
        record(Act.SECOND_LOOK_CONFIRMED, look, actor);
    }

    /**
     * Disagrees with a colleague; the report stays as it was before the proposal.
     *
     * @throws ReasonMissing when there is none
     * @throws SecondLook.SameMember when it is the member's own proposal
     * @throws SecondLook.DecidedAlready when it does not wait any more
     * @throws NotLooked when the member never opened the report's story
     */
    public void refuse(UUID id, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        SecondLook look = decided(id, Outcome.REFUSED, actor);
        look.because(seals.sealNote(look.getReport(), DECIDED, id, reason, actor));
        if (look.madeUrgent()) {
            reports.hold(look.getReport()).setUrgent(false);
        }
        record(Act.SECOND_LOOK_REFUSED, look, actor);
    }

    /** Takes back one's own proposal. */
    public void takeBack(UUID id, Actor actor) {
        SecondLook look = hold(id, actor);
        if (!look.getAskedBy().equals(actor.id())) {
            throw new SecondLook.DecidedAlready();
        }
        look.decide(Outcome.DROPPED, actor.id(), clock.instant());
        if (look.madeUrgent()) {
            reports.hold(look.getReport()).setUrgent(false);
        }
        record(Act.SECOND_LOOK_DROPPED, look, actor);
    }

    /** Why a colleague proposes it; empty when none of the member's keys opens it. */
    public Optional<String> reason(SecondLook look, Actor actor) {
        actor.requireReports();
        Optional<String> reason = seals.openNote(look.getReport(), ASKED, look.getId(), look.sealed(), actor);
        audit.record(
                actor.id(),
                Act.LOOKED_AT_REASONS,
                look.getReport().toString(),
                look.getAbout().name());
        return reason;
    }

    /** What waits for a second member on this report. */
    @AllowedTo({Right.REPORTS, Right.SYSTEM})
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SecondLook> open(UUID report) {
        return em.createQuery(
                        "SELECT l FROM SecondLook l WHERE l.report = :report AND l.outcome IS NULL ORDER BY l.asked",
                        SecondLook.class)
                .setParameter("report", report)
                .setMaxResults(10)
                .getResultList();
    }

    /** What became of what was proposed about an assessment, if anything was. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SecondLook> of(UUID report) {
        return em.createQuery(
                        "SELECT l FROM SecondLook l WHERE l.report = :report ORDER BY l.asked DESC", SecondLook.class)
                .setParameter("report", report)
                .setMaxResults(100)
                .getResultList();
    }

    /** What colleagues proposed and waits for this member, the longest waiting first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<SecondLook> waitingFor(UUID member, int most) {
        return em.createQuery(
                        "SELECT l FROM SecondLook l WHERE l.outcome IS NULL AND l.askedBy <> :member ORDER BY l.asked",
                        SecondLook.class)
                .setParameter("member", member)
                .setMaxResults(most)
                .getResultList();
    }

    private SecondLook decided(UUID id, Outcome outcome, Actor actor) {
        SecondLook look = hold(id, actor);
        look.decide(outcome, actor.id(), clock.instant());
        if (!audit.has(actor.id(), Act.LOOKED, look.getReport().toString(), Part.STORY.name())) {
            throw new NotLooked();
        }
        return look;
    }

    /** Holds the report first and the look then, as whoever proposes does. */
    private SecondLook hold(UUID id, Actor actor) {
        actor.requireReports();
        SecondLook look = em.find(SecondLook.class, id);
        if (look == null) {
            throw new SecondLook.DecidedAlready();
        }
        reports.hold(look.getReport());
        em.refresh(look, LockModeType.PESSIMISTIC_WRITE);
        return look;
    }

    private void record(Act act, SecondLook look, Actor actor) {
        audit.record(
                actor.id(), act, look.getReport().toString(), look.getAbout().name());
    }

    /** The same waits for a second member already. */
    public static final class AskedAlready extends IllegalStateException {
        AskedAlready() {
            super("It is proposed already");
        }
    }

    /** A second look is one's own: the member never opened the report. */
    public static final class NotLooked extends IllegalStateException {
        NotLooked() {
            super("The member never opened the report");
        }
    }

    /** Somebody must write down why. */
    public static final class ReasonMissing extends IllegalArgumentException {
        public ReasonMissing() {
            super("A reason is missing");
        }
    }
}
