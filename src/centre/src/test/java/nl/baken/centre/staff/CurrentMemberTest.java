package nl.baken.centre.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.baken.centre.access.Right;
import nl.baken.seal.Keys;
import nl.baken.seal.LockedKey;
import org.junit.jupiter.api.Test;

class CurrentMemberTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID SESSION = UUID.randomUUID();

    private final LiveSessions live = new LiveSessions();

    @Test
    void the_passphrase_typed_again_holds_for_some_minutes_of_this_session() {
        CurrentMember me = signedIn(SESSION, List.of());
        assertFalse(me.rights(NOW).contains(Right.CONFIRMED));
        me.confirm(NOW.plus(Confirmation.VALID));
        assertTrue(me.rights(NOW).contains(Right.CONFIRMED));
        assertTrue(me.rights(NOW.plus(Confirmation.VALID).minusMillis(1)).contains(Right.CONFIRMED));
        assertFalse(me.rights(NOW.plus(Confirmation.VALID)).contains(Right.CONFIRMED));
        assertFalse(me.rights().contains(Right.CONFIRMED), "no screen is opened by it");
        assertFalse(signedIn(UUID.randomUUID(), List.of()).isConfirmed(NOW), "another session");
    }

    @Test
    void who_signs_in_after_somebody_else_must_type_it_themselves() {
        CurrentMember me = signedIn(SESSION, List.of());
        me.confirm(NOW.plus(Confirmation.VALID));
        me.end();
        assertThrows(CurrentMember.NotSignedIn.class, () -> me.confirm(NOW.plus(Confirmation.VALID)));
        start(me, UUID.randomUUID(), List.of());
        assertFalse(me.isConfirmed(NOW));
    }

    @Test
    void who_waits_to_be_let_in_gains_nothing_by_it() {
        CurrentMember me = signedIn(SESSION, List.of("aap", "beek", "dal", "eik", "gans", "hut"));
        me.confirm(NOW.plus(Confirmation.VALID));
        assertEquals(Set.of(Right.SIGNED_IN, Right.CONFIRMED), me.rights(NOW));
    }

    @Test
    void a_session_that_is_ended_from_outside_has_no_keys_from_then_on() {
        CurrentMember me = signedIn(SESSION, List.of());
        CurrentMember other = signedIn(UUID.randomUUID(), List.of());
        live.end(SESSION);
        assertFalse(me.isSignedIn());
        assertTrue(me.hasEnded(NOW), "so that the door shuts it");
        assertThrows(CurrentMember.NotSignedIn.class, me::keys);
        assertTrue(other.isSignedIn());
        live.endAllOf(other.id());
        assertFalse(other.isSignedIn());
    }

    @Test
    void a_session_whose_time_is_over_has_no_keys_though_nobody_asks_for_anything() {
        CurrentMember me = signedIn(SESSION, List.of());
        live.endOverdue(NOW.plus(SessionClock.IDLE).minusMillis(1));
        assertTrue(me.isSignedIn());
        live.endOverdue(NOW.plus(SessionClock.IDLE));
        assertFalse(me.isSignedIn());
        assertEquals(Set.of(), live.ids());
    }

    private CurrentMember signedIn(UUID session, List<String> shortCode) {
        CurrentMember me = new CurrentMember();
        start(me, session, shortCode);
        return me;
    }

    private void start(CurrentMember me, UUID session, List<String> shortCode) {
        Member member = new Member(
                UUID.randomUUID(),
                "wilma",
                "Wilma",
                Role.TEAM_LEAD,
                Keys.generate(new SecureRandom()),
                new LockedKey(""),
                "",
                NOW);
        me.start(session, member, Keyring.EMPTY, shortCode, NOW, live);
    }
}
