package nl.baken.centre.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    /** A Monday, 10:00 in the Netherlands. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private final Deadlines deadlines = new Deadlines(new OfficeTime(LocalTime.of(9, 0), LocalTime.of(17, 0)), 1, 2, 5);

    @Test
    void each_thing_that_waits_has_its_own_time() {
        assertEquals(Optional.empty(), deadlines.due(Awaits.NOTHING, MONDAY));
        assertEquals(Optional.of(Instant.parse("2026-11-23T11:00:00Z")), deadlines.due(Awaits.URGENT_LOOK, MONDAY));
        assertEquals(Optional.of(Instant.parse("2026-11-24T16:00:00Z")), deadlines.due(Awaits.LOOK, MONDAY));
        assertEquals(Optional.of(Instant.parse("2026-11-30T16:00:00Z")), deadlines.due(Awaits.FIRST_ANSWER, MONDAY));
        assertEquals(Optional.of(Instant.parse("2026-11-30T16:00:00Z")), deadlines.due(Awaits.ANSWER, MONDAY));
    }

    @Test
    void is_late_from_the_moment_after_it_was_due() {
        for (Awaits awaits : Awaits.values()) {
            deadlines.due(awaits, MONDAY).ifPresent(due -> {
                assertFalse(MONDAY.isBefore(deadlines.lateSince(awaits, due)), awaits.name());
                assertTrue(MONDAY.isBefore(deadlines.lateSince(awaits, due.plusSeconds(1))), awaits.name());
            });
        }
        assertFalse(Instant.EPOCH.isBefore(deadlines.lateSince(Awaits.NOTHING, MONDAY)));
    }

    @Test
    void the_numbers_are_those_of_the_database() {
        assertEquals(Awaits.NOTHING, Awaits.of(0));
        assertEquals(Awaits.URGENT_LOOK, Awaits.of(1));
        assertEquals(Awaits.LOOK, Awaits.of(2));
        assertEquals(Awaits.FIRST_ANSWER, Awaits.of(3));
        assertEquals(Awaits.ANSWER, Awaits.of(4));
    }
}
