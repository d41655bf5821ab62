package nl.baken.centre.triage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.baken.platform.UtcDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What takes two members. Its life: one proposes it → another one confirms or refuses it, or it is dropped: taken back,
 * or overtaken by another stage. Decided once, and never by who proposed it.
 */
@Entity
@Table(name = "second_look")
public class SecondLook {
    @Id
    private UUID id;

    private UUID report;

    @Enumerated(EnumType.STRING)
    private About about;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Convert(converter = UtcDateTime.class)
    private Instant asked;

    private @Nullable String sheet;

    @Column(name = "made_urgent")
    private boolean madeUrgent;

    private String sealed;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Convert(converter = UtcDateTime.class)
    private @Nullable Instant decided;

    private @Nullable String decision;

    /** What is proposed. */
    public enum About {
        /** That a report is about something else. */
        NO_TRAFFICKING,
        /** That somebody is in acute danger. */
        ACUTE
    }

    /** What became of it. */
    public enum Outcome {
        CONFIRMED,
        REFUSED,
        /** Taken back, or overtaken. */
        DROPPED
    }

    @SuppressWarnings("NullAway.Init")
    protected SecondLook() {}

    /**
     * @param sheet the assessment that it is about, if it is about one
     * @param sealed the reason
     */
    SecondLook(
            UUID id,
            UUID report,
            About about,
            UUID askedBy,
            Instant asked,
            Optional<UUID> sheet,
            boolean madeUrgent,
            String sealed) {
        this.id = id;
        this.report = report;
        this.about = about;
        this.askedBy = askedBy;
        this.asked = asked;
        this.sheet = sheet.map(UUID::toString).orElse(null);
        this.madeUrgent = madeUrgent;
        this.sealed = sealed;
    }

    /** @throws SameMember when they proposed it themselves */
    void decide(Outcome how, UUID member, Instant now) {
        if (outcome != null) {
            throw new DecidedAlready();
        }
        if (how != Outcome.DROPPED && member.equals(askedBy)) {
            throw new SameMember();
        }
        outcome = how;
        decidedBy = member.toString();
        decided = now;
    }

    /** It has nothing to decide any more. */
    void overtake(Instant now) {
        outcome = Outcome.DROPPED;
        decided = now;
    }

    void because(String reason) {
        decision = reason;
    }

    public UUID getId() {
        return id;
    }

    public UUID getReport() {
        return report;
    }

    public About getAbout() {
        return about;
    }

    public UUID getAskedBy() {
        return askedBy;
    }

    public Instant getAsked() {
        return asked;
    }

    /** The assessment that it is about, if it is about one. */
    public Optional<UUID> sheet() {
        return Optional.ofNullable(sheet).map(UUID::fromString);
    }

    boolean madeUrgent() {
        return madeUrgent;
    }

    String sealed() {
        return sealed;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** It takes another member than the one who proposed it. */
    public static final class SameMember extends IllegalStateException {
        SameMember() {
            super("It takes another member");
        }
    }

    /** It is decided, or taken back, already. */
    public static final class DecidedAlready extends IllegalStateException {
        DecidedAlready() {
            super("It is decided already");
        }
    }
}
