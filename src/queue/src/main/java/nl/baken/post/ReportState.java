package nl.baken.post;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a report stands, as far as the reporter is told. Each has its own plain words in the portal's bundle. */
public enum ReportState {
    /** It has arrived. Nobody has answered yet. */
    RECEIVED,
    /** Somebody is reading it and deciding what can be done. */
    IN_TRIAGE,
    /** The centre asks something back. */
    QUESTION,
    /** The centre has given advice. */
    ADVICE_GIVEN,
    /** The centre works on it with others. */
    FOLLOWED_UP,
    /** The centre handed it on to others, who take it from there. */
    REFERRED,
    /** What was told is not enough to act upon. */
    INSUFFICIENT,
    /** The centre knew it from another report already. */
    DUPLICATE,
    /** The centre thinks that it is something else than human trafficking. */
    NO_TRAFFICKING,
    /** The centre has finished with it. */
    CLOSED;

    /** The name in sealed answers and text keys, e.g. {@code in-triage}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportState> of(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
