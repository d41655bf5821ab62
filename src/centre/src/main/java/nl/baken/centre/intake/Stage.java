package nl.baken.centre.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.baken.post.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * How far the centre is with a report. Which may follow on which stands in {@link Move#ALL}, and nowhere else. Each tells
 * its reporter something: the words are the portal's, by {@link ReportState}.
 */
public enum Stage {
    /** Nobody took it yet. */
    RECEIVED(ReportState.RECEIVED),
    /** Somebody took it. */
    IN_TRIAGE(ReportState.IN_TRIAGE),
    /** The centre asked its reporter for more. */
    QUESTION(ReportState.QUESTION),
    ADVICE_GIVEN(ReportState.ADVICE_GIVEN),
    /** The centre works on it as a case. */
    CASE(ReportState.FOLLOWED_UP),
    /** Others took it over. */
    REFERRED(ReportState.REFERRED),
    /** Too little is known to act upon. */
    INSUFFICIENT(ReportState.INSUFFICIENT),
    /** Another report told the same. */
    DUPLICATE(ReportState.DUPLICATE),
    /** Two members think that it is something else. */
    NO_TRAFFICKING(ReportState.NO_TRAFFICKING),
    /** Its reporter withdrew; the portal tells them so by itself, and shows no answer. */
    WITHDRAWN(null),
    CLOSED(ReportState.CLOSED);

    private final @Nullable ReportState told;

    Stage(@Nullable ReportState told) {
        this.told = told;
    }

    public boolean isFinal() {
        return this == CLOSED;
    }

    /** What an answer says that comes in this stage; empty when nobody would see it. */
    Optional<ReportState> told() {
        return Optional.ofNullable(told);
    }

    /** The stage of which an answer says this. */
    static Stage telling(ReportState told) {
        return Stream.of(values())
                .filter(stage -> stage.told == told)
                .findFirst()
                .orElseThrow();
    }

    /** What an answer from here may say: how it stands, or where a member may bring it just so. */
    List<ReportState> tellable() {
        if (told == null || isFinal()) {
            return List.of();
        }
        Stage taken = this == RECEIVED ? IN_TRIAGE : this;
        return Stream.concat(Stream.of(taken), Move.from(taken, Move.How.FREELY).stream())
                .flatMap(stage -> stage.told().stream())
                .toList();
    }

    /** Its class on screen: {@code in-triage}. */
    public String getStyle() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
