package nl.baken.centre.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
    void stays_in_triage_when_it_is_given_back() {
        report.assignTo(ANNA);
        report.release();
        assertEquals(Stage.IN_TRIAGE, report.getStage());
        assertEquals(Optional.empty(), report.assignee());
    }

    @Test
    void giving_an_answered_report_to_a_colleague_keeps_it_answered() {
        report.answered();
        report.assignTo(ANNA);
        assertEquals(Stage.ANSWERED, report.getStage());
    }

    @Test
    void may_be_answered_more_than_once() {
        assertEquals(1, report.replied());
        report.answered();
        assertEquals(2, report.replied());
        report.answered();
        assertEquals(Stage.ANSWERED, report.getStage());
    }

    @Test
    void cannot_be_closed_before_anybody_took_it() {
        assertThrows(Report.WrongOrder.class, report::close);
    }

    @Test
    void takes_no_more_work_once_closed() {
        report.assignTo(ANNA);
        report.close();
        assertThrows(Report.ReportClosed.class, () -> report.assignTo(ANNA));
        assertThrows(Report.ReportClosed.class, report::release);
        assertThrows(Report.ReportClosed.class, report::replied);
        assertThrows(Report.ReportClosed.class, report::answered);
        assertThrows(Report.ReportClosed.class, report::close);
        assertThrows(Report.ReportClosed.class, report::takeUp);
    }

    @Test
    void a_closed_report_can_still_be_looked_at() {
        report.assignTo(ANNA);
        report.close();
        report.look(NOON);
        assertEquals(Stage.CLOSED, report.getStage());
    }

    @Test
    void no_stage_leads_back() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                assertFalse(from.mayBecome(to) && to.ordinal() < from.ordinal(), from + " to " + to);
            }
        }
    }

    @Test
    void waits_for_the_centre_from_when_its_reporter_wrote_until_it_is_answered() {
        assertFalse(report.isWaiting());
        report.wroteBack();
        assertTrue(report.isWaiting());
        report.replied();
        assertFalse(report.isWaiting());
        report.wroteBack();
        report.settle();
        assertFalse(report.isWaiting());
    }

    @Test
    void its_reporter_opens_a_closed_one_again_by_writing() {
        report.assignTo(ANNA);
        report.close();
        assertFalse(report.isWaiting());
        report.wroteBack();
        assertEquals(Stage.IN_TRIAGE, report.getStage());
        assertTrue(report.isWaiting());
        report.close();
        assertFalse(report.isWaiting());
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
