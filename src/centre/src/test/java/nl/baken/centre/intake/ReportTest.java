package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.intake.Move.How;
import nl.baken.queue.Claimed;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();

    private final Report report =
            new Report(new Claimed(UUID.randomUUID(), "report", "burger", false, NOON, false, 4, "{}"));

    @Test
    void starts_received_unread_and_with_nobody() {
        assertEquals(Stage.RECEIVED, report.getStage());
        assertTrue(report.isUnread());
        assertEquals(Optional.empty(), report.assignee());
    }

    @Test
    void a_look_makes_it_read_and_nothing_else() {
        report.look(NOON);
        assertFalse(report.isUnread());
        assertEquals(Stage.RECEIVED, report.getStage());
    }

    @Test
    void is_in_triage_once_somebody_has_it() {
        report.assignTo(ANNA);
        assertEquals(Stage.IN_TRIAGE, report.getStage());
        assertEquals(Optional.of(ANNA), report.assignee());
    }

    @Test
    void a_request_is_put_on_a_day_and_on_none_again_and_somebody_is_at_work_on_it() {
        Report request = new Report(new Claimed(UUID.randomUUID(), "report", "aanvraag", false, NOON, false, 4, "{}"));
        assertEquals("request", request.getSort());
        LocalDate day = LocalDate.of(2027, 3, 2);
        request.plan(day);
        assertEquals(day, request.getPlanned());
        assertEquals(Stage.IN_TRIAGE, request.getStage());
        request.plan(null);
        assertNull(request.getPlanned());
    }

    @Test
    void what_asks_for_nothing_cannot_be_planned_and_what_is_closed_stays_as_it_is() {
        assertEquals("report", report.getSort());
        assertThrows(Report.NoRequest.class, () -> report.plan(LocalDate.of(2027, 3, 2)));
        Report request = new Report(new Claimed(UUID.randomUUID(), "report", "aanvraag", false, NOON, false, 4, "{}"));
        request.takeUp();
        request.move(Stage.ADVICE_GIVEN, How.FREELY);
        request.move(Stage.CLOSED, How.FREELY);
        assertThrows(Report.ReportClosed.class, () -> request.plan(LocalDate.of(2027, 3, 2)));
    }

    @Test
    void stays_in_triage_when_it_is_given_back() {
        report.assignTo(ANNA);
        report.release();
        assertEquals(Stage.IN_TRIAGE, report.getStage());
        assertEquals(Optional.empty(), report.assignee());
    }

    @Test
    void giving_a_report_to_a_colleague_keeps_its_stage() {
        report.assignTo(ANNA);
        report.move(Stage.CASE, How.FREELY);
        report.assignTo(UUID.randomUUID());
        assertEquals(Stage.CASE, report.getStage());
    }

    @Test
    void goes_every_way_of_the_table_and_no_other() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                for (How how : How.values()) {
                    Report here = at(from);
                    if (Move.ALL.contains(new Move(from, to, how))) {
                        here.move(to, how);
                        assertEquals(to, here.getStage());
                    } else {
                        assertThrows(
                                IllegalStateException.class, () -> here.move(to, how), from + " " + how + " " + to);
                        assertEquals(from, here.getStage());
                    }
                }
            }
        }
    }

    /** A report that went the shortest way to a stage. */
    private static Report at(Stage stage) {
        Report report = new Report(new Claimed(UUID.randomUUID(), "report", "burger", false, NOON, false, 4, "{}"));
        switch (stage) {
            case RECEIVED -> {}
            case IN_TRIAGE -> report.takeUp();
            case WITHDRAWN -> report.withdraw(NOON);
            case CLOSED -> {
                report.takeUp();
                report.move(Stage.CASE, How.FREELY);
                report.move(Stage.CLOSED, How.FREELY);
            }
            case NO_TRAFFICKING -> {
                report.takeUp();
                report.move(stage, How.WITH_SECOND_MEMBER);
            }
            default -> {
                report.takeUp();
                report.move(stage, How.FREELY);
            }
        }
        return report;
    }

    @Test
    void takes_no_more_work_once_closed() {
        Report closed = at(Stage.CLOSED);
        assertThrows(Report.ReportClosed.class, () -> closed.assignTo(ANNA));
        assertThrows(Report.ReportClosed.class, closed::release);
        assertThrows(Report.ReportClosed.class, closed::replied);
        assertThrows(Report.ReportClosed.class, closed::takeUp);
        assertThrows(Report.ReportClosed.class, () -> closed.move(Stage.CASE, How.FREELY));
    }

    @Test
    void a_closed_report_can_still_be_looked_at() {
        Report closed = at(Stage.CLOSED);
        closed.look(NOON);
        assertEquals(Stage.CLOSED, closed.getStage());
    }

    @Test
    void waits_for_the_centre_from_when_its_reporter_wrote_until_it_is_answered() {
        assertFalse(report.isWaiting());
        report.wroteBack(NOON);
        assertTrue(report.isWaiting());
        report.replied();
        assertFalse(report.isWaiting());
        report.wroteBack(NOON);
        report.settle();
        assertFalse(report.isWaiting());
    }

    @Test
    void its_reporter_opens_a_closed_one_again_by_writing() {
        Report closed = at(Stage.CLOSED);
        assertFalse(closed.isWaiting());
        closed.wroteBack(NOON);
        assertEquals(Stage.IN_TRIAGE, closed.getStage());
        assertTrue(closed.isWaiting());
    }

    @Test
    void nobody_waits_any_more_once_it_is_closed() {
        Report open = at(Stage.CASE);
        open.wroteBack(NOON);
        open.move(Stage.CLOSED, How.FREELY);
        assertFalse(open.isWaiting());
    }

    @Test
    void a_report_that_is_kept_is_in_triage_again() {
        Report kept = at(Stage.CASE);
        kept.withdraw(NOON);
        assertEquals(Stage.WITHDRAWN, kept.getStage());
        kept.keepDespiteWithdrawal();
        assertEquals(Stage.IN_TRIAGE, kept.getStage());
    }

    @Test
    void a_withdrawal_waits_for_a_member_and_counts_from_the_first() {
        report.withdraw(NOON);
        report.withdraw(NOON.plusSeconds(900));
        assertTrue(report.isWithdrawn());
        assertTrue(report.isWaiting());
        assertEquals(Optional.of(NOON), report.withdrawn());
    }

    @Test
    void a_report_that_is_kept_is_not_destroyed_whatever_is_asked_afterwards() {
        assertThrows(Report.NotWithdrawn.class, report::keepDespiteWithdrawal);
        report.withdraw(NOON);
        report.keepDespiteWithdrawal();
        report.withdraw(NOON.plusSeconds(900));
        assertTrue(report.isKept());
        assertFalse(report.isWithdrawn());
        assertEquals(Optional.empty(), report.withdrawn());
        assertThrows(Report.NotWithdrawn.class, report::keepDespiteWithdrawal);
    }
}
