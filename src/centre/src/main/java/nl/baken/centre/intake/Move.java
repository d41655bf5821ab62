package nl.baken.centre.intake;

import static nl.baken.centre.intake.Move.How.BY_KEEPING;
import static nl.baken.centre.intake.Move.How.BY_REPORTER;
import static nl.baken.centre.intake.Move.How.FREELY;
import static nl.baken.centre.intake.Move.How.WITH_REASON;
import static nl.baken.centre.intake.Move.How.WITH_SECOND_MEMBER;
import static nl.baken.centre.intake.Stage.ADVICE_GIVEN;
import static nl.baken.centre.intake.Stage.CASE;
import static nl.baken.centre.intake.Stage.CLOSED;
import static nl.baken.centre.intake.Stage.DUPLICATE;
import static nl.baken.centre.intake.Stage.INSUFFICIENT;
import static nl.baken.centre.intake.Stage.IN_TRIAGE;
import static nl.baken.centre.intake.Stage.NO_TRAFFICKING;
import static nl.baken.centre.intake.Stage.QUESTION;
import static nl.baken.centre.intake.Stage.RECEIVED;
import static nl.baken.centre.intake.Stage.REFERRED;
import static nl.baken.centre.intake.Stage.WITHDRAWN;

import java.util.List;

/**
 * One way of a report from stage to stage. {@link #ALL} is the whole state machine: what is not in it does not happen.
 * {@code src/docs/states.md} is drawn from it.
 *
 * @param how who brings it there, and on what condition
 */
public record Move(Stage from, Stage to, How how) {

    /** Who brings a report from one stage to the next, and on what condition. */
    public enum How {
        /** A member, just so. */
        FREELY,
        /** A member who writes down why. */
        WITH_REASON,
        /** A member, when another one agrees. */
        WITH_SECOND_MEMBER,
        /** A member who keeps a report although its reporter withdrew. */
        BY_KEEPING,
        /** Its reporter, who writes or withdraws. */
        BY_REPORTER
    }

    /** Every way there is. */
    public static final List<Move> ALL = List.of(
            new Move(RECEIVED, IN_TRIAGE, FREELY),
            new Move(RECEIVED, WITHDRAWN, BY_REPORTER),
            new Move(IN_TRIAGE, QUESTION, FREELY),
            new Move(IN_TRIAGE, ADVICE_GIVEN, FREELY),
            new Move(IN_TRIAGE, CASE, FREELY),
            new Move(IN_TRIAGE, REFERRED, FREELY),
            new Move(IN_TRIAGE, INSUFFICIENT, FREELY),
            new Move(IN_TRIAGE, DUPLICATE, FREELY),
            new Move(IN_TRIAGE, NO_TRAFFICKING, WITH_SECOND_MEMBER),
            new Move(IN_TRIAGE, WITHDRAWN, BY_REPORTER),
            new Move(QUESTION, ADVICE_GIVEN, FREELY),
            new Move(QUESTION, CASE, FREELY),
            new Move(QUESTION, REFERRED, FREELY),
            new Move(QUESTION, INSUFFICIENT, FREELY),
            new Move(QUESTION, DUPLICATE, FREELY),
            new Move(QUESTION, NO_TRAFFICKING, WITH_SECOND_MEMBER),
            new Move(QUESTION, WITHDRAWN, BY_REPORTER),
            new Move(ADVICE_GIVEN, QUESTION, FREELY),
            new Move(ADVICE_GIVEN, CASE, FREELY),
            new Move(ADVICE_GIVEN, REFERRED, FREELY),
            new Move(ADVICE_GIVEN, NO_TRAFFICKING, WITH_SECOND_MEMBER),
            new Move(ADVICE_GIVEN, WITHDRAWN, BY_REPORTER),
            new Move(ADVICE_GIVEN, CLOSED, FREELY),
            new Move(CASE, QUESTION, FREELY),
            new Move(CASE, ADVICE_GIVEN, FREELY),
            new Move(CASE, REFERRED, FREELY),
            new Move(CASE, NO_TRAFFICKING, WITH_SECOND_MEMBER),
            new Move(CASE, WITHDRAWN, BY_REPORTER),
            new Move(CASE, CLOSED, FREELY),
            new Move(REFERRED, QUESTION, FREELY),
            new Move(REFERRED, ADVICE_GIVEN, FREELY),
            new Move(REFERRED, CASE, FREELY),
            new Move(REFERRED, WITHDRAWN, BY_REPORTER),
            new Move(REFERRED, CLOSED, FREELY),
            new Move(INSUFFICIENT, IN_TRIAGE, WITH_REASON),
            new Move(INSUFFICIENT, WITHDRAWN, BY_REPORTER),
            new Move(INSUFFICIENT, CLOSED, FREELY),
            new Move(DUPLICATE, IN_TRIAGE, WITH_REASON),
            new Move(DUPLICATE, WITHDRAWN, BY_REPORTER),
            new Move(DUPLICATE, CLOSED, FREELY),
            new Move(NO_TRAFFICKING, IN_TRIAGE, WITH_REASON),
            new Move(NO_TRAFFICKING, WITHDRAWN, BY_REPORTER),
            new Move(NO_TRAFFICKING, CLOSED, FREELY),
            new Move(WITHDRAWN, IN_TRIAGE, BY_KEEPING),
            new Move(WITHDRAWN, CLOSED, FREELY),
            new Move(CLOSED, IN_TRIAGE, WITH_REASON),
            new Move(CLOSED, IN_TRIAGE, BY_REPORTER),
            new Move(CLOSED, WITHDRAWN, BY_REPORTER));

    static boolean isAllowed(Stage from, Stage to, How how) {
        return ALL.contains(new Move(from, to, how));
    }

    /** Where a report may be brought from here, this way. */
    static List<Stage> from(Stage from, How how) {
        return ALL.stream()
                .filter(move -> move.from == from && move.how == how)
                .map(Move::to)
                .toList();
    }

    /** The ways on which a member may bring it on from here, in the order of the table. */
    public static List<Move> byMemberFrom(Stage from) {
        return ALL.stream()
                .filter(move -> move.from == from && move.how != BY_REPORTER && move.how != BY_KEEPING)
                .toList();
    }
}
