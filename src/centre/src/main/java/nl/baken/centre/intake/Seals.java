package nl.baken.centre.intake;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.baken.centre.access.AllowedTo;
import nl.baken.centre.access.Right;
import nl.baken.seal.Envelope;
import nl.baken.seal.EnvelopeUnreadable;
import nl.baken.seal.Kind;
import nl.baken.seal.Opener;
import nl.baken.seal.Part;
import nl.baken.seal.SealedNote;

/** Opens and seals what lies with a report, with the keys that a member holds. Writes no audit row: its callers do. */
@ApplicationScoped
@AllowedTo(Right.ANYBODY) // opens with the keys that an actor brings; its callers are checked
public class Seals {
    private static final String REPLY = "reply";

    private SecureRandom random;

    @Inject
    Seals(SecureRandom random) {
        this.random = random;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Seals() {}

    /** Empty when it is no envelope, or one of something else. */
    Optional<Envelope> envelope(String json, UUID id, Kind kind) {
        try {
            return Optional.of(Envelope.parse(json).requireFor(id, kind));
        } catch (EnvelopeUnreadable e) {
            return Optional.empty();
        }
    }

    /** The part's JSON, which proves what the envelope is bound to; empty when none of the member's keys opens it. */
    Optional<String> open(Envelope envelope, Part part, Actor actor) {
        for (ECKey key : actor.keys().intake()) {
            try {
                return Optional.of(new Opener(key).open(envelope, part));
            } catch (EnvelopeUnreadable e) {
                continue; // sealed to another of the keys, or to none of them
            }
        }
        return Optional.empty();
    }

    /** What an earlier answer said; empty when none of the member's keys opens it. */
    Optional<Draft> open(UUID report, ReportReply reply, Actor actor) {
        return openNote(report, REPLY, reply.id(), reply.sealed(), actor, Draft::parse);
    }

    /** The centre's own copy of an answer. */
    String seal(UUID report, UUID reply, Draft draft, Actor actor) {
        return sealNote(report, REPLY, reply, draft.toJson(), actor);
    }

    /**
     * Seals what the centre writes down for itself about a report.
     *
     * @param purpose what it is, as a code
     * @param id which of them it is
     * @throws nl.baken.seal.Padding.PartTooLarge when the text is too long
     */
    public String sealNote(UUID report, String purpose, UUID id, String text, Actor actor) {
        List<ECKey> current = List.of(actor.keys().sealTo());
        return SealedNote.seal(report, purpose, id, text, current, random).jwe();
    }

    /** What {@link #sealNote} sealed; empty when none of the member's keys opens it, or it is another note. */
    public Optional<String> openNote(UUID report, String purpose, UUID id, String sealed, Actor actor) {
        for (ECKey key : actor.keys().intake()) {
            try {
                return Optional.of(new SealedNote(sealed).open(report, purpose, id, key));
            } catch (EnvelopeUnreadable e) {
                continue; // sealed to another of the keys, or to none of them
            }
        }
        return Optional.empty();
    }

    /** @param parse reads what was sealed; what it refuses as {@link EnvelopeUnreadable} counts as unopened */
    public <T> Optional<T> openNote(
            UUID report, String purpose, UUID id, String sealed, Actor actor, Function<String, T> parse) {
        return openNote(report, purpose, id, sealed, actor).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (EnvelopeUnreadable e) {
                return Optional.empty();
            }
        });
    }
}
