package nl.baken.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The sessions that live on this node, so that they can be ended from outside: their keys leave the memory at once, and
 * not when the browser asks for something again.
 */
@ApplicationScoped
class LiveSessions {
    private final Map<UUID, CurrentMember> live = new ConcurrentHashMap<>();

    void add(UUID session, CurrentMember member) {
        live.put(session, member);
    }

    void end(UUID session) {
        CurrentMember member = live.remove(session);
        if (member != null) {
            member.end();
        }
    }

    void endAllOf(UUID member) {
        forEach((session, me) -> {
            if (me.id().equals(member)) {
                end(session);
            }
        });
    }

    /** Ends those whose time is over, though nobody asked for anything since. */
    void endOverdue(Instant now) {
        live.forEach((session, me) -> {
            if (me.hasEnded(now)) {
                end(session);
            }
        });
    }

    Optional<CurrentMember> find(UUID session) {
        return Optional.ofNullable(live.get(session));
    }

    /** When each was last used. */
    Map<UUID, Instant> lastActs() {
        Map<UUID, Instant> acts = new ConcurrentHashMap<>();
        forEach((session, me) -> acts.put(session, me.lastAct()));
        return acts;
    }

    Set<UUID> ids() {
        return live.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Does something with each member who is signed in here. */
    void forEach(Consumer<CurrentMember> act) {
        forEach((session, me) -> act.accept(me));
    }

    private void forEach(BiConsumer<UUID, CurrentMember> act) {
        live.forEach((session, me) -> {
            try {
                act.accept(session, me);
            } catch (CurrentMember.NotSignedIn e) { // ended meanwhile
                live.remove(session);
            }
        });
    }
}
