package nl.baken.centre.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.baken.centre.triage.SecondLook.About;
import nl.baken.centre.triage.SecondLook.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondLookTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BRAM = UUID.randomUUID();

    private final SecondLook look = new SecondLook(
            UUID.randomUUID(), UUID.randomUUID(), About.NO_TRAFFICKING, ANNA, NOON, Optional.empty(), false, "{}");

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"CONFIRMED", "REFUSED"})
    void is_decided_by_another_member_only(Outcome outcome) {
        assertThrows(SecondLook.SameMember.class, () -> look.decide(outcome, ANNA, NOON));
        assertTrue(look.isOpen());
        look.decide(outcome, BRAM, NOON);
        assertEquals(Optional.of(outcome), look.outcome());
    }

    @Test
    void is_decided_once() {
        look.decide(Outcome.REFUSED, BRAM, NOON);
        for (Outcome outcome : Outcome.values()) {
            assertThrows(SecondLook.DecidedAlready.class, () -> look.decide(outcome, UUID.randomUUID(), NOON));
        }
        assertEquals(Optional.of(Outcome.REFUSED), look.outcome());
    }

    @Test
    void is_taken_back_by_who_asked() {
        look.decide(Outcome.DROPPED, ANNA, NOON);
        assertFalse(look.isOpen());
    }
}
