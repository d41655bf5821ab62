package nl.baken.portal.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import nl.baken.seal.SendToken;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final int USUAL = 40;

    private final SecureRandom random = new SecureRandom();
    private Instant now = Instant.parse("2026-11-22T10:00:00.400Z");
    private double used = 50;
    private final Guard guard = new Guard(() -> now, new Load(USUAL), new Room(90, 95, () -> used));

    private SendToken token() {
        return SendToken.create(random, now);
    }

    private void pass(double seconds) {
        now = now.plusNanos((long) (seconds * 1e9));
    }

    private Verdict formAfter(double seconds) {
        SendToken token = token();
        pass(seconds);
        return guard.ofForm(token, false);
    }

    private void flood() {
        for (int i = 0; i <= USUAL; i++) {
            guard.ofForm(token(), true);
        }
    }

    private static String solve(Challenge challenge) {
        return Solver.solve(challenge);
    }

    @Nested
    class A_copy {
        @Test
        void is_made_on_an_ordinary_day() {
            for (int i = 0; i < Guard.USUAL_COPIES; i++) {
                assertTrue(guard.hasTimeForCopy());
            }
        }

        @Test
        void is_not_made_while_far_more_comes_in_than_is_usual() {
            flood();
            assertFalse(guard.hasTimeForCopy());
            pass(Load.AFTERMATH.toSeconds() + 1);
            assertTrue(guard.hasTimeForCopy());
        }

        @Test
        void is_not_made_after_far_too_many_and_no_report_is_the_worse_for_it() {
            for (int i = 0; i <= Guard.USUAL_COPIES; i++) {
                guard.hasTimeForCopy();
            }
            assertFalse(guard.hasTimeForCopy());
            assertEquals(Verdict.TAKEN, formAfter(4));
            pass(Load.AFTERMATH.toSeconds() + 1);
            assertTrue(guard.hasTimeForCopy());
        }
    }

    @Nested
    class On_an_ordinary_day {
        @Test
        void who_takes_the_time_to_read_is_taken() {
            assertEquals(Verdict.TAKEN, formAfter(4));
            assertEquals(Verdict.TAKEN, formAfter(900));
        }

        @Test
        void who_sends_in_less_than_three_seconds_is_held_apart_whatever_part_of_a_second_it_is() {
            for (int tenth = 0; tenth < 10; tenth++) {
                pass(0.1);
                assertEquals(Verdict.APART, formAfter(0.05));
                assertEquals(Verdict.APART, formAfter(2.99));
                assertEquals(Verdict.TAKEN, formAfter(4));
            }
        }

        @Test
        void who_fills_the_field_that_nobody_sees_is_held_apart_however_slow() {
            SendToken token = token();
            pass(600);
            assertEquals(Verdict.APART, guard.ofForm(token, true));
        }

        @Test
        void a_program_is_taken_at_any_pace_without_work() {
            assertEquals(Verdict.TAKEN, guard.ofProgram(token(), null));
        }

        @Test
        void a_program_that_did_the_work_is_taken() {
            SendToken token = token();
            assertEquals(Verdict.TAKEN, guard.ofProgram(token, solve(guard.challenge(token))));
        }

        @Test
        void work_for_another_token_is_held_apart() {
            SendToken token = token();
            String work = solve(guard.challenge(token));
            assertEquals(Verdict.APART, guard.ofProgram(token(), work));
        }

        @Test
        void a_class_of_thirty_behind_one_address_is_taken_within_a_minute() {
            for (int pupil = 0; pupil < 30; pupil++) {
                assertEquals(Verdict.TAKEN, formAfter(4 + pupil % 3));
                now = now.minusSeconds(3 + pupil % 3);
            }
        }
    }

    @Nested
    class When_far_more_comes_in_than_is_usual {
        @Test
        void a_form_waits_until_its_patience_has_passed_and_is_taken_then() {
            flood();
            SendToken token = token();
            pass(6);
            assertEquals(Verdict.LATER, guard.ofForm(token, false));
            assertEquals(15, guard.secondsToWait(token));
            pass(guard.secondsToWait(token));
            assertEquals(Verdict.TAKEN, guard.ofForm(token, false));
        }

        @Test
        void the_seconds_to_wait_are_enough_at_any_moment_and_never_none() {
            flood();
            SendToken token = token();
            for (int tenths = 0; tenths < 200; tenths++) {
                int wait = guard.secondsToWait(token);
                assertTrue(wait >= 5 && wait <= 20 && wait % 5 == 0, "after " + tenths + " tenths: " + wait);
                Instant then = now.plusSeconds(wait);
                assertTrue(
                        wait == 20 && tenths < 10
                                || !then.isBefore(token.issued().plus(Guard.PATIENCE)),
                        "" + tenths);
                pass(0.1);
            }
        }

        @Test
        void who_takes_the_time_anyway_does_not_wait() {
            flood();
            assertEquals(Verdict.TAKEN, formAfter(20));
        }

        @Test
        void machine_pace_is_held_apart_at_once_and_gets_no_waiting_page() {
            flood();
            assertEquals(Verdict.APART, formAfter(0.2));
        }

        @Test
        void a_program_without_work_is_held_apart_and_one_with_work_is_taken() {
            flood();
            assertEquals(Verdict.APART, guard.ofProgram(token(), null));
            SendToken token = token();
            assertEquals(Verdict.TAKEN, guard.ofProgram(token, solve(guard.challenge(token))));
        }

        @Test
        void there_is_more_work_to_do_but_never_more_than_a_phone_can() {
            long before = guard.challenge(token()).maxnumber();
            flood();
            flood();
            long during = guard.challenge(token()).maxnumber();
            for (int i = 0; i < 200; i++) {
                flood();
            }
            assertEquals(Work.EASY, before);
            assertTrue(during > before, during + " after " + before);
            assertEquals(Work.HARDEST, guard.challenge(token()).maxnumber());
        }

        @Test
        void it_ends_some_minutes_after_the_flood() {
            flood();
            pass(Load.AFTERMATH.toSeconds() - 1);
            assertEquals(Verdict.APART, guard.ofProgram(token(), null));
            pass(1);
            assertEquals(Verdict.TAKEN, guard.ofProgram(token(), null));
            assertEquals(Work.EASY, guard.challenge(token()).maxnumber());
        }
    }

    @Nested
    class When_the_disk_fills {
        @Test
        void what_would_be_held_apart_is_not_taken_above_the_first_mark() {
            used = 90;
            assertEquals(Verdict.NO_ROOM, formAfter(0.2));
            assertEquals(Verdict.TAKEN, formAfter(10));
        }

        @Test
        void nothing_is_taken_above_the_second() {
            used = 95;
            assertEquals(Verdict.NO_ROOM, formAfter(10));
            assertEquals(Verdict.NO_ROOM, guard.ofProgram(token(), null));
            flood();
            assertEquals(Verdict.NO_ROOM, formAfter(10), "and nobody waits in vain");
        }

        @Test
        void it_is_noticed_within_seconds_that_there_is_room_again() {
            used = 95;
            assertEquals(Verdict.NO_ROOM, formAfter(10));
            used = 89.9;
            pass(Room.FRESH.toSeconds());
            assertEquals(Verdict.TAKEN, formAfter(10));
        }
    }

    @Test
    void a_token_of_a_node_whose_clock_is_ahead_is_held_apart_and_not_refused() {
        SendToken token = SendToken.create(random, now.plus(Duration.ofSeconds(2)));
        assertEquals(Verdict.APART, guard.ofForm(token, false));
    }
}
